/** A user group, or in an Enterprise organisation an IDP group. */
export interface ScimGroup {
  id: string;
  organisationId: string;
  displayName: string;
  externalId: string;
  memberIds: string[];
  createdAt: number;
  /** Made by Slack ("Team Admins"): cannot be changed. */
  generated: boolean;
}

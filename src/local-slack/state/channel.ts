/** A conversation. Channel names and user names share one namespace. */
export interface Channel {
  id: string;
  organisationId: string;
  teamId: string;
  kind: 'public' | 'private' | 'im' | 'mpim';
  /** Empty for direct messages. */
  name: string;
  memberIds: string[];
  createdAt: number;
  creatorId: string;
  archived: boolean;
}

export type SlackRole =
  | 'primary_owner'
  | 'owner'
  | 'admin'
  | 'member'
  | 'multi_channel_guest'
  | 'single_channel_guest';

export type OrgRole = 'primary_owner' | 'owner' | 'admin' | 'member';

/** What only SCIM reads and writes: kept as it was sent. */
interface ScimExtras {
  externalId?: string;
  honorificPrefix?: string;
  addresses?: unknown[];
  phoneNumbers?: unknown[];
  roles?: unknown[];
  userType?: string;
  preferredLanguage?: string;
  enterprise?: Record<string, unknown>;
  profile?: Record<string, unknown>;
}

/** One account, and everything that both the Web API and SCIM say about it. Replaced, never changed in place. */
export interface SlackUser {
  id: string;
  organisationId: string;
  teamIds: string[];
  kind: 'person' | 'bot' | 'slackbot';
  /** SCIM's userName, the Web API's `name`: lower-case, at most 21 characters, unique in the organisation. */
  name: string;
  /** Empty for Slackbot. */
  email: string;
  secondaryEmail: string;
  givenName: string;
  familyName: string;
  realName: string;
  displayName: string;
  title: string;
  role: SlackRole;
  /** Counts in an Enterprise organisation only. */
  orgRole: OrgRole;
  /** Seconds since 1970; only guests have one. */
  guestExpiresAt?: number;
  deleted: boolean;
  /** Asked to join and never signed in yet. */
  invited: boolean;
  emailConfirmed: boolean;
  has2fa: boolean;
  /** Authorised some app with a user token. */
  appUser: boolean;
  botId?: string;
  appId?: string;
  locale: string;
  timeZone: string;
  /** Milliseconds since 1970. */
  createdAt: number;
  updatedAt: number;
  /** Its place in the organisation's listings, which are in the order of creation. */
  position: number;
  scim: ScimExtras;
}

export type NewSlackUser = Pick<SlackUser, 'organisationId' | 'name' | 'email'> & Partial<SlackUser>;

/** How much somebody may do to others: nobody manages an account above their own. */
export function rankOf(user: SlackUser, kind: 'team' | 'enterprise'): number {
  const role = kind === 'enterprise' ? user.orgRole : user.role;
  if (role === 'primary_owner') return 4;
  if (role === 'owner') return 3;
  if (role === 'admin') return 2;
  return isGuest(user) ? 0 : 1;
}

export function isGuest(user: SlackUser): boolean {
  return user.role === 'multi_channel_guest' || user.role === 'single_channel_guest';
}

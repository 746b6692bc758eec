export type AccountStatus = 'active' | 'invited' | 'inactive';

export type AccountRole =
  | 'primary_owner'
  | 'owner'
  | 'admin'
  | 'member'
  | 'multi_channel_guest'
  | 'single_channel_guest'
  | 'bot';

/**
 * A Slack user as Rollcall last read it. SCIM tells everything but `role` and the invited state, which come
 * from users.list and users.info; until those were read, `role` is null and nothing may be removed.
 */
export interface Account {
  /** `U…` or `W…`. */
  readonly id: string;
  readonly email: string;
  readonly secondaryEmail: string | null;
  readonly userName: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly displayName: string;
  readonly title: string | null;
  readonly externalId: string | null;
  readonly employeeNumber: string | null;
  readonly status: AccountStatus;
  readonly role: AccountRole | null;
  /** Belongs to another company (Slack Connect) or another team: never managed (P5). */
  readonly stranger: boolean;
}

const RANK: Readonly<Record<AccountRole, number>> = {
  bot: 0,
  single_channel_guest: 1,
  multi_channel_guest: 1,
  member: 2,
  admin: 3,
  owner: 4,
  primary_owner: 5,
};

/** Order of power in Slack: nobody decides on an account that ranks above their own (A2). */
export function roleRank(role: AccountRole | null): number {
  return role === null ? RANK.member : RANK[role];
}

export function isGuest(role: AccountRole | null): boolean {
  return role === 'multi_channel_guest' || role === 'single_channel_guest';
}

export function accountName(
  account: Pick<Account, 'displayName' | 'givenName' | 'familyName' | 'email'>,
): string {
  return `${account.givenName} ${account.familyName}`.trim() || account.displayName || account.email;
}

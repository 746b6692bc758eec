export type StandInRole =
  | 'primary_owner'
  | 'owner'
  | 'admin'
  | 'member'
  | 'multi_channel_guest'
  | 'single_channel_guest'
  | 'bot';

/** One user of the stand-in. Mutable: a test that "switches somebody by hand in Slack" writes to it. */
export interface StandInAccount {
  id: string;
  userName: string;
  email: string;
  /** Slack stores two addresses; an empty one is still an entry on the wire. */
  secondaryEmail: string;
  givenName: string;
  familyName: string;
  displayName: string;
  title: string;
  externalId: string;
  employeeNumber: string | null;
  role: StandInRole;
  active: boolean;
  /** Never signed in: `is_invited_user`. */
  invited: boolean;
  /** Forgotten under the GDPR: nothing may be changed any more. */
  forgotten: boolean;
  /** Another company's team for people met through Slack Connect; null for the team's own. */
  otherTeam: string | null;
  guestExpiration: string | null;
  /** Unix seconds. */
  updated: number;
}

export function standInAccount(
  fields: Partial<StandInAccount> & Pick<StandInAccount, 'id' | 'email'>,
): StandInAccount {
  return {
    userName: (fields.email.split('@')[0] ?? '').toLowerCase().slice(0, 21),
    secondaryEmail: '',
    givenName: '',
    familyName: '',
    displayName: '',
    title: '',
    externalId: '',
    employeeNumber: null,
    role: 'member',
    active: true,
    invited: false,
    forgotten: false,
    otherTeam: null,
    guestExpiration: null,
    updated: 1_700_000_000,
    ...fields,
  };
}

const RANK: Readonly<Record<StandInRole, number>> = {
  bot: 0,
  single_channel_guest: 1,
  multi_channel_guest: 1,
  member: 2,
  admin: 3,
  owner: 4,
  primary_owner: 5,
};

export function standInRank(role: StandInRole): number {
  return RANK[role];
}

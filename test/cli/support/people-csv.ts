import type { StandInAccount } from '../../support/slack-stand-in/stand-in-account.ts';

export interface PersonRow {
  readonly email: string;
  readonly first?: string;
  readonly last?: string;
  readonly unit?: string;
  readonly status?: 'active' | 'suspended';
  readonly title?: string;
  readonly groups?: string;
}

const HEADING = 'email,first_name,last_name,unit,status,title,groups';

/** A directory file in the plain format. */
export function peopleCsv(people: readonly PersonRow[]): string {
  const lines = people.map(
    ({ email, first = '', last = '', unit = '', status = 'active', title = '', groups = '' }) =>
      [email, first, last, unit, status, title, groups].join(','),
  );
  return `${[HEADING, ...lines].join('\n')}\n`;
}

/** The person of an account, as a directory that agrees with Slack has them. */
export function personOf(account: StandInAccount, change: Partial<PersonRow> = {}): PersonRow {
  const { email, givenName: first, familyName: last } = account;
  return { email, first, last, ...change };
}

/** People who have no account yet. */
export function newcomers(count: number): readonly PersonRow[] {
  return Array.from({ length: count }, (_, index) => ({
    email: `new${index + 1}@example.com`,
    first: 'New',
    last: `Person${index + 1}`,
  }));
}

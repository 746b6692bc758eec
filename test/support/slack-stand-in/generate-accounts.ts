import { type StandInAccount, standInAccount } from './stand-in-account.ts';

const GIVEN = ['Ada', 'Björn', 'Chioma', 'Dmitri', 'Eun-ji', 'Fatima', 'Grace', 'Haruto', 'Inés', 'Jonas'];
const FAMILY = [
  'Lovelace',
  'Åkesson',
  'Okafor',
  'Ivanov',
  'Kim',
  'Haddad',
  'Hopper',
  'Sato',
  'Núñez',
  'Weber',
  'Ng',
];

export interface GenerateOptions {
  /** Default `example.com`. */
  domain?: string;
  /** Every n-th account is inactive, invited or a bot; 0 (the default) for none. */
  inactiveEvery?: number;
  invitedEvery?: number;
  botEvery?: number;
}

/**
 * The same accounts for the same arguments, always. The first is the primary owner, the second an owner
 * (whom the admin token belongs to by default), the third an admin, everybody else a member.
 */
export function generateAccounts(count: number, options: GenerateOptions = {}): StandInAccount[] {
  return Array.from({ length: count }, (_, index) => generateAccount(index, options));
}

function generateAccount(index: number, options: GenerateOptions): StandInAccount {
  const givenName = GIVEN[index % GIVEN.length] ?? '';
  const familyName = FAMILY[index % FAMILY.length] ?? '';
  const id = generatedId(index);
  const every = (n: number | undefined) => index > 2 && n !== undefined && n > 0 && index % n === 0;
  if (every(options.botEvery)) {
    const email = `botuser-T0STANDIN-A${index}@slack-bots.com`;
    return standInAccount({ id, email, userName: `bot-${index}`, givenName: `bot-${index}`, role: 'bot' });
  }
  return standInAccount({
    id,
    email: `person${index}@${options.domain ?? 'example.com'}`,
    userName: `person${index}`,
    givenName,
    familyName,
    role: index === 0 ? 'primary_owner' : index === 1 ? 'owner' : index === 2 ? 'admin' : 'member',
    active: !every(options.inactiveEvery),
    invited: every(options.invitedEvery),
  });
}

/** Id of the n-th generated account, counted from 0. */
export function generatedId(index: number): string {
  return `U${index.toString(36).toUpperCase().padStart(10, '0')}`;
}

import { type AccountStatus, accountName } from '../domain/account.ts';
import { foldEmail, isEmail } from '../domain/email.ts';
import { personName } from '../domain/person.ts';
import type { IndexedAccount } from '../ports/account-index.ts';
import type { Ports } from '../ports/ports.ts';

type Needs = Pick<Ports, 'accounts' | 'directory'>;

/** Somebody who may be meant: an account, or a person without one. */
export interface Who {
  readonly accountId: string | null;
  readonly email: string;
  readonly name: string;
  readonly status: AccountStatus | null;
}

export interface Found {
  readonly matches: readonly Who[];
  readonly total: number;
}

const MOST_MATCHES = 10;
const MENTION = /^<@([UW][A-Z0-9]+)(?:\|[^>]*)?>$/;
const MAIL_LINK = /^<mailto:([^|>]+)(?:\|[^>]*)?>$/;

/** `a@b.c`, `<mailto:a@b.c|a@b.c>`, `<@U1|ada>` or a part of a name; one match is meant, several give a choice. */
export async function findWho(ports: Needs, connectionId: string, written: string): Promise<Found> {
  const text = written.trim();
  const mentioned = mentionedId(text);
  if (mentioned !== null) return one(await ports.accounts.get(connectionId, mentioned));
  const email = toEmail(text);
  if (email !== null) return byEmail(ports, connectionId, email);
  return byName(ports, connectionId, text.replace(/^@/, ''));
}

/** The id in what Slack made of a mention; null where it is none. */
export function mentionedId(text: string): string | null {
  return MENTION.exec(text.trim())?.[1] ?? null;
}

/** The address in what Slack made of it; null where it is none. */
export function toEmail(text: string): string | null {
  const address = MAIL_LINK.exec(text)?.[1] ?? text;
  return isEmail(address) ? foldEmail(address) : null;
}

function one(account: IndexedAccount | null): Found {
  return account === null ? { matches: [], total: 0 } : { matches: [toWho(account)], total: 1 };
}

async function byEmail(ports: Needs, connectionId: string, email: string): Promise<Found> {
  const account = await ports.accounts.findByEmail(connectionId, email);
  if (account !== null) return one(account);
  const place = await ports.directory.findPersonByEmail(connectionId, email);
  if (place === null) return { matches: [], total: 0 };
  const who = { accountId: null, email: place.person.email, name: personName(place.person), status: null };
  return { matches: [who], total: 1 };
}

async function byName(ports: Needs, connectionId: string, search: string): Promise<Found> {
  if (search === '') return { matches: [], total: 0 };
  const [page, people] = await Promise.all([
    ports.accounts.query(connectionId, { filter: 'all', search, limit: MOST_MATCHES, after: null }),
    ports.directory.searchPeople(connectionId, search, MOST_MATCHES),
  ]);
  const accounts = page.accounts.map(toWho);
  const known = new Set(accounts.map(({ email }) => foldEmail(email)));
  const linked = new Set(page.accounts.map(({ personId }) => personId));
  const others = people
    .filter(
      ({ person }) =>
        person.status !== 'deleted' && !known.has(foldEmail(person.email)) && !linked.has(person.id),
    )
    .map(
      ({ person }): Who => ({ accountId: null, email: person.email, name: personName(person), status: null }),
    );
  return { matches: [...accounts, ...others].slice(0, MOST_MATCHES), total: page.total + others.length };
}

function toWho(account: IndexedAccount): Who {
  return { accountId: account.id, email: account.email, name: accountName(account), status: account.status };
}

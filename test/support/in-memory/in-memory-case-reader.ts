import type { AccountMemory, Claim, ClaimedBy } from '../../../src/domain/case.ts';
import { compareText } from '../../../src/domain/compare-text.ts';
import { foldEmail } from '../../../src/domain/email.ts';
import { isManageable } from '../../../src/domain/is-manageable.ts';
import type { CaseReader, PersonMaterial } from '../../../src/ports/case-reader.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import { findByEmail } from './in-memory-directory-store.ts';
import { peopleIn } from './in-memory-entitlements.ts';
import {
  type AccountInMemory,
  type ConnectionInMemory,
  connectionIn,
  type Memory,
  type PersonInMemory,
} from './memory.ts';
import { placementOf, unitPathOf } from './person-in-memory.ts';

const STRONGEST_FIRST: readonly ClaimedBy[] = ['link', 'external_id', 'email', 'secondary_email'];
const A_DAY_MS = 24 * 60 * 60 * 1_000;

export function createInMemoryCaseReader(memory: Memory, clock: Clock): CaseReader {
  const of = (connectionId: string) => connectionIn(memory, connectionId);
  return {
    async *people(connectionId, personIds) {
      const state = of(connectionId);
      const people = peopleIn(state, personIds).map((found) => toMaterial(state, found, clock));
      if (people.length > 0) yield people;
    },
    async *lonelyAccounts(connectionId) {
      const state = of(connectionId);
      const lonely = [...state.accounts.values()]
        .filter(
          (found) => found.listed && isManageable(found.account) && claimantsOf(state, found).length === 0,
        )
        .sort((one, other) => compareText(one.account.id, other.account.id))
        .map((found) => ({
          kind: 'account' as const,
          account: found.account,
          memory: memoryOf(state, found, clock),
        }));
      if (lonely.length > 0) yield lonely;
    },
    async claimsOf(connectionId, people) {
      const state = of(connectionId);
      return new Map(people.map((one) => [one.id, claimsOfNew(state, one, clock)]));
    },
    async personByEmail(connectionId, email) {
      const found = findByEmail(of(connectionId), email);
      return found === null ? null : toMaterial(of(connectionId), found, clock);
    },
    async accountMemory(connectionId, accountId) {
      const found = of(connectionId).accounts.get(accountId);
      return found === undefined ? NO_MEMORY : memoryOf(of(connectionId), found, clock);
    },
  };
}

const NO_MEMORY: AccountMemory = {
  keptByHand: null,
  switchedOffAt: null,
  flips: 0,
  lastSwitchByRollcall: null,
  driftDecision: null,
  guestSeatReached: false,
};

function toMaterial(state: ConnectionInMemory, found: PersonInMemory, clock: Clock): PersonMaterial {
  const { person, reached, lastWordAt, statusSince } = found;
  const conflict = state.conflicts.some(({ personId, kept }) => personId === person.id && !kept);
  const claims: Claim[] = [];
  for (const account of state.accounts.values()) {
    const claimants = claimantsOf(state, account);
    const own = claimants.find(({ personId }) => personId === person.id);
    if (own === undefined) continue;
    const rivals = claimants.filter(({ personId }) => personId !== person.id);
    claims.push({ account: account.account, by: own.by, rivals, memory: memoryOf(state, account, clock) });
  }
  const strength = ({ by }: Claim) => STRONGEST_FIRST.indexOf(by);
  return {
    person,
    unitPath: unitPathOf(state, found),
    placement: placementOf(state, found),
    memory: { reached, lastWordAt, statusSince, sourceConflict: conflict },
    claims: claims.sort(
      (one, other) => strength(one) - strength(other) || compareText(one.account.id, other.account.id),
    ),
  };
}

function claimsOfNew(
  state: ConnectionInMemory,
  { email, secondaryEmails }: { readonly email: string; readonly secondaryEmails: readonly string[] },
  clock: Clock,
): Claim[] {
  const primary = foldEmail(email);
  const theirs = [primary, ...secondaryEmails.map(foldEmail)];
  return [...state.accounts.values()]
    .filter(({ listed }) => listed)
    .flatMap((found): Claim[] => {
      const held = [found.account.email, found.account.secondaryEmail]
        .flatMap((one) => one ?? [])
        .map(foldEmail);
      if (!held.some((one) => theirs.includes(one))) return [];
      const by = foldEmail(found.account.email) === primary ? 'email' : 'secondary_email';
      const memory = memoryOf(state, found, clock);
      return [{ account: found.account, by, rivals: claimantsOf(state, found), memory }];
    })
    .sort((one, other) => compareText(one.by, other.by) || compareText(one.account.id, other.account.id));
}

function claimantsOf(state: ConnectionInMemory, found: AccountInMemory): Claim['rivals'] {
  if (!found.listed) return [];
  return [...state.people.values()]
    .sort((one, other) => compareText(one.person.id, other.person.id))
    .flatMap((claimant) => {
      const by = claimedBy(state, claimant, found);
      const { id: personId, email, status } = claimant.person;
      return by === null ? [] : [{ personId, email, by, gone: status === 'deleted' }];
    });
}

/** No source here has the ids that Slack's accounts carry, so an externalId claims nothing. */
function claimedBy(
  state: ConnectionInMemory,
  { person }: PersonInMemory,
  { account, personId }: AccountInMemory,
): ClaimedBy | null {
  if (personId === person.id) return 'link';
  const holds = (address: string) => person.status !== 'deleted' || !isHeldByLiving(state, address);
  const primary = foldEmail(person.email);
  const theirs = [primary, ...person.secondaryEmails.map(foldEmail)].filter(holds);
  if (primary === foldEmail(account.email)) return theirs.includes(primary) ? 'email' : null;
  const accounts = [account.email, account.secondaryEmail].flatMap((email) =>
    email === null ? [] : [foldEmail(email)],
  );
  return accounts.some((email) => theirs.includes(email)) ? 'secondary_email' : null;
}

function isHeldByLiving(state: ConnectionInMemory, address: string): boolean {
  return [...state.people.values()].some(
    ({ person }) => person.status !== 'deleted' && foldEmail(person.email) === address,
  );
}

function memoryOf(state: ConnectionInMemory, found: AccountInMemory, clock: Clock): AccountMemory {
  const since = clock.now().getTime() - A_DAY_MS;
  const linked = found.personId === null ? undefined : state.people.get(found.personId);
  const guestSeatReached =
    found.memory.guestSeatReached || linked?.reached?.by.some(({ seat }) => seat === 'guest') === true;
  const flips = found.switches.filter((at) => at.getTime() > since).length;
  return { ...found.memory, flips, guestSeatReached };
}

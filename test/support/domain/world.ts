import type { Account } from '../../../src/domain/account.ts';
import type { Assignment } from '../../../src/domain/assignment.ts';
import type { AccountMemory, Case, Claim, ClaimedBy, PersonMemory } from '../../../src/domain/case.ts';
import { decide } from '../../../src/domain/decide.ts';
import type { DecideSetting } from '../../../src/domain/decide-setting.ts';
import type { Placement, SubjectNames } from '../../../src/domain/directory.ts';
import { foldEmail } from '../../../src/domain/email.ts';
import { explainEntitlement } from '../../../src/domain/explain-entitlement.ts';
import type { Person } from '../../../src/domain/person.ts';
import type { CaseVerdict } from '../../../src/domain/plan.ts';
import { rememberReached } from '../../../src/domain/remember-reached.ts';

export interface WorldPerson {
  readonly person: Person;
  readonly placement: Placement;
  readonly memory: PersonMemory;
  /** The saved link; null: none. */
  readonly linkedTo: string | null;
}

export interface WorldAccount {
  readonly account: Account;
  readonly memory: AccountMemory;
}

/** An organisation and its Slack in a few lists: what the database and Slack's answers come to. */
export interface World {
  readonly people: readonly WorldPerson[];
  readonly accounts: readonly WorldAccount[];
  readonly assignments: readonly Assignment[];
  readonly names: SubjectNames;
}

const STRONGEST_FIRST: readonly ClaimedBy[] = ['link', 'external_id', 'email', 'secondary_email'];

/** How a person claims an account, the strongest way; null: not at all (M1). */
function claimedBy({ person, linkedTo }: WorldPerson, account: Account): ClaimedBy | null {
  const [email, primary] = [foldEmail(person.email), foldEmail(account.email)];
  const second = foldEmail(account.secondaryEmail ?? '');
  const ways: Record<ClaimedBy, boolean> = {
    link: linkedTo === account.id,
    external_id: person.externalId !== null && person.externalId === account.externalId,
    email: email !== '' && email === primary,
    secondary_email:
      (email !== '' && email === second) || person.secondaryEmails.some((one) => foldEmail(one) === primary),
  };
  return STRONGEST_FIRST.find((way) => ways[way]) ?? null;
}

function claimsOf(world: World, one: WorldPerson): Claim[] {
  return world.accounts.flatMap(({ account, memory }) => {
    const by = claimedBy(one, account);
    if (by === null) return [];
    const rivals = world.people.flatMap((other) => {
      const how = other.person.id === one.person.id ? null : claimedBy(other, account);
      const { id: personId, email, status } = other.person;
      return how === null ? [] : [{ personId, email, by: how, gone: status === 'deleted' }];
    });
    return [{ account, by, rivals, memory }];
  });
}

/** Every case of the world, as a comparison would stream them. */
export function casesOf(world: World, { now }: Pick<DecideSetting, 'now'>): readonly Case[] {
  const people = world.people.map((one): Case => {
    const facts = {
      person: one.person,
      unitPath: one.person.unitId,
      placement: one.placement,
      assignments: world.assignments,
      names: world.names,
    };
    const entitlement = explainEntitlement(facts, now);
    const reached = rememberReached(one.memory.reached, entitlement, facts, now);
    return {
      kind: 'person',
      person: one.person,
      entitlement,
      memory: { ...one.memory, reached },
      claims: claimsOf(world, one),
      unitPath: facts.unitPath,
    };
  });
  const lonely = world.accounts
    .filter(({ account }) => world.people.every((one) => claimedBy(one, account) === null))
    .map(({ account, memory }): Case => ({ kind: 'account', account, memory }));
  return [...people, ...lonely];
}

export function verdictsOf(world: World, setting: DecideSetting): readonly CaseVerdict[] {
  return casesOf(world, setting).map((one) => decide(one, setting));
}

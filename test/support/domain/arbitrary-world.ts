import fc from 'fast-check';
import type { Account } from '../../../src/domain/account.ts';
import type { Assignment, Subject } from '../../../src/domain/assignment.ts';
import type { AccountMemory, PersonMemory } from '../../../src/domain/case.ts';
import type { SubjectNames } from '../../../src/domain/directory.ts';
import { foldEmail } from '../../../src/domain/email.ts';
import type { Person } from '../../../src/domain/person.ts';
import { NOW } from './make.ts';
import type { World, WorldAccount, WorldPerson } from './world.ts';

/** Few of each, so that they meet: shared addresses, rivals, links to somebody else's account. */
const emails = fc.constantFrom('a@x.io', 'A@x.io ', 'b@x.io', 'c@x.io', 'd@x.io', 'e@x.io', "o'|b@x.io");
const ids = fc.constantFrom('U1', 'U2', 'U3', 'U4', 'U5', 'U6');
const days = fc.constantFrom('2026-11-23', '2026-11-24', '2026-11-25');
const instants = fc
  .integer({ min: -3 * 24 * 60, max: 5 })
  .map((minutes) => new Date(NOW.at.getTime() + minutes * 60_000));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 2 });
const rarely = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

/** Anything that a directory or Slack may hold in a text: emoji, half surrogates, formulas, line breaks. */
export const hostileText = fc.oneof(
  fc.constantFrom('', 'Ada', 'Lovelace', '김민수', '山田', '=1+1', '<!channel>', '\u0000', '\ud83d', '‮'),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

const groups = ['g1', 'g2'];
const units = ['u1', 'u2', 'u3'];
const workspaces = ['w1'];
const subjects: fc.Arbitrary<Subject> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Subject>({ kind: 'organization' }) },
  fc.record({ kind: fc.constant('unit' as const), unitId: fc.constantFrom(...units), subtree: fc.boolean() }),
  fc.record({ kind: fc.constant('group' as const), groupId: fc.constantFrom(...groups) }),
  fc.record({ kind: fc.constant('workspace' as const), workspaceId: fc.constantFrom(...workspaces) }),
  fc.record({ kind: fc.constant('person' as const), personId: fc.constantFrom('p0', 'p1', 'p2') }),
);

const assignment: fc.Arbitrary<Omit<Assignment, 'id'>> = fc.record({
  appId: fc.constant('slack'),
  subject: subjects,
  seat: fc.constantFrom('member', 'guest'),
  from: rarely(days),
  until: rarely(days),
  exclude: fc.constantFrom(false, false, false, true),
  reason: maybe(hostileText),
  createdAt: instants,
  endedAt: rarely(instants),
});

const keptByHand: fc.Arbitrary<AccountMemory['keptByHand']> = rarely(
  fc.record({
    lasts: fc.constantFrom('evidence', 'until', 'always'),
    evidence: maybe(hostileText),
    until: maybe(days),
    as: fc.constantFrom('as_it_is', 'active', 'inactive'),
    reason: maybe(hostileText),
  }),
);

const accountMemory: fc.Arbitrary<AccountMemory> = fc.record({
  keptByHand,
  switchedOffAt: rarely(instants),
  flips: fc.constantFrom(0, 0, 0, 1, 2),
  lastSwitchByRollcall: rarely(fc.record({ to: fc.constantFrom('active', 'inactive'), at: instants })),
  driftDecision: rarely(
    fc.record({
      decision: fc.constantFrom('deactivate', 'ignore', 'adopt'),
      until: maybe(days),
      reason: maybe(hostileText),
    }),
  ),
  guestSeatReached: fc.boolean(),
});

const account: fc.Arbitrary<Account> = fc.record({
  id: ids,
  email: emails,
  secondaryEmail: maybe(emails),
  userName: hostileText,
  givenName: hostileText,
  familyName: hostileText,
  displayName: hostileText,
  title: maybe(hostileText),
  externalId: maybe(fc.constantFrom('x1', 'x2', 'x3')),
  employeeNumber: maybe(fc.constantFrom('1', '2')),
  status: fc.constantFrom('active', 'invited', 'inactive'),
  role: fc.constantFrom('member', 'member', 'admin', 'owner', 'multi_channel_guest', 'bot', null),
  stranger: fc.constantFrom(false, false, false, true),
});

const person: fc.Arbitrary<Omit<Person, 'id'>> = fc.record({
  sourceId: fc.constantFrom('s1', 's2'),
  sourceName: hostileText,
  externalId: maybe(fc.constantFrom('x1', 'x2', 'x3')),
  email: fc.oneof({ weight: 9, arbitrary: emails }, { weight: 1, arbitrary: hostileText }),
  secondaryEmails: fc.array(emails, { maxLength: 2 }),
  givenName: hostileText,
  familyName: hostileText,
  title: maybe(hostileText),
  employeeNumber: maybe(fc.constantFrom('1', '2')),
  status: fc.constantFrom('active', 'active', 'suspended', 'deleted'),
  deletionEvidence: fc.constantFrom('said', 'absent', null),
  unitId: maybe(fc.constantFrom(...units)),
});

const mention = fc.record({
  assignmentId: fc.constantFrom('a0', 'a1', 'a2', 'a-gone'),
  subjectKind: fc.constantFrom('organization', 'unit', 'group', 'workspace', 'person'),
  subjectName: hostileText,
  subjectDeleted: fc.boolean(),
  seat: fc.constantFrom('member', 'guest'),
  until: maybe(days),
  note: maybe(hostileText),
});

const personMemory: fc.Arbitrary<PersonMemory> = fc.record({
  reached: maybe(
    fc.record({
      by: fc.array(mention, { minLength: 1, maxLength: 2 }),
      unitId: maybe(fc.constantFrom(...units)),
      lost: maybe(
        fc.record({
          cause: fc.constantFrom('unassigned', 'moved', 'excluded', 'ended'),
          at: instants,
          by: mention,
        }),
      ),
    }),
  ),
  lastWordAt: maybe(instants),
  statusSince: maybe(instants),
  sourceConflict: fc.constantFrom(false, false, false, false, true),
});

const worldPerson = fc.record({
  person,
  placement: fc.record({
    unitIds: fc.subarray(units),
    groupIds: fc.subarray(groups),
    workspaceIds: fc.subarray(workspaces),
  }),
  memory: personMemory,
  linkedTo: maybe(ids),
});

const names: fc.Arbitrary<SubjectNames> = fc
  .array(fc.tuple(fc.constantFrom(...units, ...groups, ...workspaces), hostileText, fc.boolean()), {
    maxLength: 4,
  })
  .map((rows) => new Map(rows.map(([id, name, deleted]) => [id, { name, deleted }])));

/** A small organisation and a small Slack in any state that the types allow, whatever the texts. */
export const arbitraryWorld: fc.Arbitrary<World> = fc.record({
  people: fc
    .array(worldPerson, { maxLength: 5 })
    .map((rows) =>
      rows.map((row, index): WorldPerson => ({ ...row, person: { ...row.person, id: `p${index}` } })),
    ),
  accounts: fc
    .array(fc.record({ account, memory: accountMemory }), { maxLength: 5 })
    .map((rows) => rows.filter(isFirstOfItsKind)),
  assignments: fc
    .array(assignment, { maxLength: 4 })
    .map((rows) => rows.map((row, index): Assignment => ({ ...row, id: `a${index}` }))),
  names,
});

/** Slack keeps ids and primary addresses unique. */
function isFirstOfItsKind(row: WorldAccount, index: number, rows: readonly WorldAccount[]): boolean {
  const address = foldEmail(row.account.email);
  return (
    rows.findIndex(({ account: other }) => other.id === row.account.id) === index &&
    rows.findIndex(({ account: other }) => foldEmail(other.email) === address) === index
  );
}

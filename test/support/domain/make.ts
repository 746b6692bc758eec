import type { Account } from '../../../src/domain/account.ts';
import type { Assignment, Subject } from '../../../src/domain/assignment.ts';
import type {
  AccountCase,
  AccountMemory,
  Claim,
  ClaimedBy,
  PersonCase,
  PersonMemory,
} from '../../../src/domain/case.ts';
import type { DecideSetting } from '../../../src/domain/decide-setting.ts';
import type { Placement } from '../../../src/domain/directory.ts';
import type { AssignmentMention, Entitlement } from '../../../src/domain/entitlement.ts';
import type { Person } from '../../../src/domain/person.ts';
import type { Now } from '../../../src/domain/plain-date.ts';
import { DEFAULT_POLICY } from '../../../src/domain/policy.ts';

export const NOW: Now = { at: new Date('2026-11-24T12:00:00Z'), today: '2026-11-24' };

export function makePerson(changes: Partial<Person> = {}): Person {
  return {
    id: 'p-ada',
    sourceId: 's-hr',
    sourceName: 'HR',
    externalId: 'hr-1',
    email: 'ada@example.com',
    secondaryEmails: [],
    givenName: 'Ada',
    familyName: 'Lovelace',
    title: null,
    employeeNumber: null,
    status: 'active',
    deletionEvidence: null,
    unitId: 'u-emea',
    ...changes,
  };
}

export function makeAccount(changes: Partial<Account> = {}): Account {
  return {
    id: 'U1',
    email: 'ada@example.com',
    secondaryEmail: null,
    userName: 'ada',
    givenName: 'Ada',
    familyName: 'Lovelace',
    displayName: 'Ada',
    title: null,
    externalId: null,
    employeeNumber: null,
    status: 'active',
    role: 'member',
    stranger: false,
    ...changes,
  };
}

export function makeAssignment(changes: Partial<Assignment> = {}): Assignment {
  return {
    id: 'a-org',
    appId: 'slack',
    subject: { kind: 'organization' },
    seat: 'member',
    from: null,
    until: null,
    exclude: false,
    reason: null,
    createdAt: new Date('2026-01-01T00:00:00Z'),
    endedAt: null,
    ...changes,
  };
}

export const toUnit = (unitId: string, subtree = true): Subject => ({ kind: 'unit', unitId, subtree });
export const toGroup = (groupId: string): Subject => ({ kind: 'group', groupId });
export const toWorkspace = (workspaceId: string): Subject => ({ kind: 'workspace', workspaceId });
export const toPerson = (personId: string): Subject => ({ kind: 'person', personId });

export function makePlacement(changes: Partial<Placement> = {}): Placement {
  return { unitIds: ['u-emea', 'u-sales', 'u-root'], groupIds: [], workspaceIds: [], ...changes };
}

export function makeMention(changes: Partial<AssignmentMention> = {}): AssignmentMention {
  return {
    assignmentId: 'a-org',
    subjectKind: 'organization',
    subjectName: '',
    subjectDeleted: false,
    seat: 'member',
    until: null,
    note: null,
    ...changes,
  };
}

export function makeEntitlement(changes: Partial<Entitlement> = {}): Entitlement {
  return {
    entitled: true,
    seat: 'member',
    assignmentIds: ['a-org'],
    reasons: [{ kind: 'verdict', entitled: true, seat: 'member' }],
    reachedBy: [makeMention()],
    excludedBy: [],
    byName: false,
    ...changes,
  };
}

export const NOT_ENTITLED: Entitlement = makeEntitlement({
  entitled: false,
  assignmentIds: [],
  reasons: [{ kind: 'no_assignment' }, { kind: 'verdict', entitled: false, seat: 'member' }],
  reachedBy: [],
});

export function makeAccountMemory(changes: Partial<AccountMemory> = {}): AccountMemory {
  return {
    keptByHand: null,
    switchedOffAt: null,
    flips: 0,
    lastSwitchByRollcall: null,
    driftDecision: null,
    guestSeatReached: false,
    ...changes,
  };
}

export function makePersonMemory(changes: Partial<PersonMemory> = {}): PersonMemory {
  return { reached: null, lastWordAt: null, statusSince: null, sourceConflict: false, ...changes };
}

export function makeClaim(
  account: Partial<Account> = {},
  by: ClaimedBy = 'link',
  changes: Partial<Omit<Claim, 'account' | 'by'>> = {},
): Claim {
  return { account: makeAccount(account), by, rivals: [], memory: makeAccountMemory(), ...changes };
}

export function makePersonCase(changes: Partial<Omit<PersonCase, 'kind'>> = {}): PersonCase {
  return {
    kind: 'person',
    person: makePerson(),
    entitlement: makeEntitlement(),
    memory: makePersonMemory(),
    claims: [],
    unitPath: '/Sales/EMEA',
    ...changes,
  };
}

export function makeAccountCase(
  account: Partial<Account> = {},
  memory: Partial<AccountMemory> = {},
): AccountCase {
  return { kind: 'account', account: makeAccount(account), memory: makeAccountMemory(memory) };
}

export const SETTING: DecideSetting = {
  policy: DEFAULT_POLICY,
  capabilities: { guests: true },
  now: NOW,
  digest: (text) => text,
};

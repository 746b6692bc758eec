import type { Assignment } from '../domain/assignment.ts';
import type { AccountMemory, Case } from '../domain/case.ts';
import type { Connection } from '../domain/connection.ts';
import type { Reason } from '../domain/entitlement.ts';
import type { Hold } from '../domain/hold.ts';
import type { PersonStatus } from '../domain/person.ts';
import type { IndexedAccount } from '../ports/account-index.ts';
import type { PersonMaterial } from '../ports/case-reader.ts';
import type { Ports } from '../ports/ports.ts';
import { type DecideInputs, decideCase, toPersonCase } from './decide-cases.ts';
import { type EntitlementRules, entitlementOf } from './entitlement-rules.ts';
import type { ExplainPorts } from './explain-person.ts';
import { guardOperations } from './guard-operations.ts';
import { readDecideInputs } from './read-decide-inputs.ts';

/** What an activation or deactivation by hand would come to; nothing is changed. */
export interface SwitchPreview {
  /** Null: nobody in the directory has this account. */
  readonly personStatus: PersonStatus | null;
  /** An exclusion of this very person stands. */
  readonly excludedByName: boolean;
  /** Entitled by what reaches them besides that exclusion, and by what. */
  readonly entitled: boolean;
  readonly reachedBy: readonly Reason[];
  /** Why it would wait; null: it runs at once. */
  readonly hold: Hold | null;
}

type Target = 'active' | 'inactive';

/** Decides the one case as if the change were made already, and lets the guard look at it (D2, D3). */
export async function previewSwitch(
  ports: ExplainPorts,
  connection: Connection,
  account: IndexedAccount,
  to: Target,
): Promise<SwitchPreview> {
  const inputs = await readDecideInputs(ports, connection);
  const material = await materialOf(ports, connection.id, account, to);
  if (material === null) {
    const subject: Case = { kind: 'account', account, memory: assumed(to, true) };
    const hold = await holdOf(ports, inputs, subject, account.id);
    return { personStatus: null, excludedByName: false, entitled: false, reachedBy: [], hold };
  }
  const bare = withoutNamedExclusion(inputs.rules, material.person.id);
  const without = entitlementOf(material, bare, inputs.now);
  return {
    personStatus: material.person.status,
    excludedByName: isExcludedByName(material, inputs),
    entitled: without.entitled,
    reachedBy: without.reasons.filter(({ kind }) => kind === 'reached'),
    hold: await holdOf(ports, inputs, assumedCase(inputs, material, to), account.id),
  };
}

async function materialOf(
  ports: Pick<Ports, 'cases'>,
  connectionId: string,
  account: IndexedAccount,
  to: Target,
): Promise<PersonMaterial | null> {
  if (account.personId === null) {
    const found = await ports.cases.personByEmail(connectionId, account.email);
    // Whom the directory deleted is nobody to exclude; the account goes by a decision (D2).
    return to === 'inactive' && found?.person.status === 'deleted' ? null : found;
  }
  for await (const [material] of ports.cases.people(connectionId, [account.personId])) {
    return material ?? null;
  }
  return null;
}

function isExcludedByName(material: PersonMaterial, { rules, now }: DecideInputs): boolean {
  return entitlementOf(material, rules, now).excludedBy.some((by) => by.subjectKind === 'person');
}

function withoutNamedExclusion(rules: EntitlementRules, personId: string): EntitlementRules {
  const names = ({ subject, exclude }: Assignment) =>
    exclude && subject.kind === 'person' && subject.personId === personId;
  return { ...rules, assignments: rules.assignments.filter((assignment) => !names(assignment)) };
}

/** The desired state as the request would leave it. */
function assumedCase(inputs: DecideInputs, material: PersonMaterial, to: Target): Case {
  const { person } = material;
  const rules = withoutNamedExclusion(inputs.rules, person.id);
  const named: Assignment = {
    id: 'preview',
    appId: '',
    subject: { kind: 'person', personId: person.id },
    seat: 'member',
    from: null,
    until: null,
    exclude: to === 'inactive',
    reason: null,
    createdAt: inputs.now.at,
    endedAt: null,
  };
  const memory = assumed(to, person.status !== 'active');
  const claims = material.claims.map((claim) => ({ ...claim, memory: { ...claim.memory, ...memory } }));
  const assignments = [...rules.assignments, named];
  return toPersonCase({ ...material, claims }, { rules: { ...rules, assignments }, now: inputs.now });
}

/** What is remembered of the account after the request; against a directory's no it is kept by hand (D3). */
function assumed(to: Target, againstDirectory: boolean): AccountMemory {
  const kept = { lasts: 'always', evidence: null, until: null, as: 'active', reason: null } as const;
  const decision = { decision: 'deactivate', until: null, reason: null } as const;
  return {
    keptByHand: to === 'active' && againstDirectory ? kept : null,
    switchedOffAt: null,
    flips: 0,
    lastSwitchByRollcall: null,
    driftDecision: to === 'inactive' ? decision : null,
    guestSeatReached: true,
  };
}

async function holdOf(
  ports: ExplainPorts,
  inputs: DecideInputs,
  subject: Case,
  accountId: string,
): Promise<Hold | null> {
  const { operations } = decideCase(ports, inputs, subject);
  const own = operations.filter((operation) => operation.accountId === accountId);
  const [guarded] = await guardOperations(
    ports,
    inputs,
    own.map((operation) => ({ ...operation, byName: true })),
  );
  return guarded?.hold ?? null;
}

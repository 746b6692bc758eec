import type { AccessRequest } from '../../src/domain/access-request.ts';
import type { Connection } from '../../src/domain/connection.ts';
import type { AssignmentMention, Reason } from '../../src/domain/entitlement.ts';
import type { Operation } from '../../src/domain/operation.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { Warning } from '../../src/domain/warning.ts';
import type { HeldOperation } from '../../src/ports/plans.ts';
import { firstPage, nextPage } from '../../src/slack/blocks/list-position.ts';
import type { AccountList } from '../../src/slack/blocks/parts/account-list.ts';
import type { AccountRow } from '../../src/slack/blocks/parts/account-row.ts';
import type { ChangeLine } from '../../src/slack/blocks/parts/change-line.ts';

/** Models of views out of one name, so that each can be tried with hostile ones. */
export const NOW = new Date('2026-11-24T12:00:00Z');

export function connectionNamed(name: string, change: Partial<Connection> = {}): Connection {
  return {
    id: '0195f0c8-7e4a-7c3e-9d3f-0123456789ab',
    slackId: 'T0000000001',
    name,
    domain: 'acme',
    enterprise: false,
    slackPlan: 'business_plus',
    state: 'connected',
    holderId: 'U0000000001',
    provisioning: { on: true, since: NOW, by: name },
    reviewedAt: NOW,
    quarantine: null,
    ...change,
  };
}

export function rowNamed(name: string, change: Partial<AccountRow> = {}): AccountRow {
  return {
    id: 'U0000000042',
    email: name,
    name,
    status: 'active',
    role: 'member',
    entitled: true,
    changeable: true,
    ...change,
  };
}

/** The page of a list of `total` accounts, all with the same name; the second page where there is more than one. */
export function listNamed(name: string, total: number, pageSize: number): AccountList {
  const first = firstPage<'all'>('all', name);
  const position = total > pageSize ? nextPage(first, 'c'.repeat(200)) : first;
  const shown = Math.min(pageSize, total);
  return {
    rows: Array.from({ length: shown }, (_, index) =>
      rowNamed(name, { id: `U${index}`, status: index % 2 === 0 ? 'active' : 'inactive' }),
    ),
    position,
    pageSize,
    next: total > 2 * pageSize ? 'd'.repeat(200) : null,
    total,
    readAt: NOW,
    now: NOW,
  };
}

export function mentionNamed(name: string, change: Partial<AssignmentMention> = {}): AssignmentMention {
  return {
    assignmentId: 'a1',
    subjectKind: 'group',
    subjectName: name,
    subjectDeleted: false,
    seat: 'member',
    until: '2026-12-31',
    note: name,
    ...change,
  };
}

export function reasonsNamed(name: string): readonly Reason[] {
  const by = mentionNamed(name);
  return [
    { kind: 'person', status: 'active', sourceName: name, absent: false },
    { kind: 'unit', path: name },
    { kind: 'reached', by },
    { kind: 'not_yet', by, from: '2026-12-01' },
    { kind: 'over', by, until: '2026-11-01' },
    { kind: 'withdrawn', by, at: NOW },
    { kind: 'excluded', by },
    { kind: 'lost', cause: 'moved', by, at: NOW },
    { kind: 'no_assignment' },
    { kind: 'verdict', entitled: true, seat: 'member' },
  ];
}

export function operationNamed(name: string, change: Partial<Operation> = {}): Operation {
  return {
    kind: 'deactivate',
    personId: 'p1',
    sourceId: 's1',
    accountId: 'U0000000042',
    email: name,
    name,
    reasons: [{ cause: 'suspended', chain: reasonsNamed(name) }],
    evidenceKind: 'said',
    byName: false,
    evidence: 'e'.repeat(64),
    since: NOW,
    hold: { rule: 'G3', facts: { count: 12, limit: 5 } },
    from: null,
    to: null,
    ...change,
  };
}

export function heldNamed(name: string, count: number, change: Partial<Operation> = {}): HeldOperation[] {
  const operation = operationNamed(name, change);
  return Array.from({ length: count }, (_, index) => ({
    id: `0195f0c8-7e4a-7c3e-9d3f-${String(index).padStart(12, '0')}`,
    key: `U${index}|${operation.kind}|suspended`,
    rule: operation.hold?.rule ?? 'G3',
    evidence: operation.evidence,
    state: 'open' as const,
    heldSince: NOW,
    askedAt: NOW,
    firstYes: null,
    decidedAt: null,
    operation,
  }));
}

export function changeNamed(name: string, change: Partial<ChangeLine> = {}): ChangeLine {
  return {
    event: 'applied',
    facts: { kind: 'deactivate', cause: 'suspended' },
    actor: { kind: 'slack', userId: 'U1', name },
    at: NOW,
    subject: { email: name, name, accountId: 'U2' },
    ...change,
  };
}

/** A plan with so many free and so many held operations, and as much drift. */
export function planOf(name: string, count: number): Plan {
  const free = operationNamed(name, { hold: null });
  const held = operationNamed(name);
  const drift = { accountId: 'U1', email: name, name, why: 'unexplained', personId: null } as const;
  return {
    id: 'plan-1',
    scope: 'all',
    hash: 'f'.repeat(64),
    at: NOW,
    readings: {
      directory: { at: NOW, people: count, complete: true },
      slack: { at: NOW, accounts: count, pages: 1, complete: true },
    },
    operations: [...Array(count).fill(free), ...Array(count).fill(held)],
    drift: Array(count).fill(drift),
    unchanged: count,
  };
}

/** One warning of each kind. */
export function warningsNamed(name: string): readonly Warning[] {
  return [
    { kind: 'source_failing', source: name, code: 'source_unavailable', since: NOW },
    { kind: 'source_silent', source: name, since: NOW },
    { kind: 'holder_gone', name },
    { kind: 'holder_lost_role', name },
    { kind: 'holder_leaving', name },
    { kind: 'second_writer', accounts: 2 },
    { kind: 'drift_found', accounts: 3 },
    { kind: 'requests_expire', changes: 4, at: NOW },
  ];
}

export function accessRequestNamed(name: string, change: Partial<AccessRequest> = {}): AccessRequest {
  return {
    id: '0195f0c8-7e4a-7c3e-9d3f-0123456789ab',
    email: name,
    why: name.repeat(40),
    asker: { userId: 'U1', name },
    askedAt: NOW,
    decided: null,
    ...change,
  };
}

import type { KeptByHand } from '../domain/case.ts';
import { leadingCause, type Operation, operationKey } from '../domain/operation.ts';
import type { PlainDate } from '../domain/plain-date.ts';
import type { Plan } from '../domain/plan.ts';
import type { Actor, ReceiptDraft } from '../domain/receipt.ts';
import type { Ports } from '../ports/ports.ts';
import { stillWaiting } from './still-waiting.ts';

type Needs = Pick<
  Ports,
  'assignments' | 'clock' | 'connections' | 'decisions' | 'directory' | 'holds' | 'receipts'
>;

export interface Rejection {
  /** `all` of the operations given. */
  readonly keys: readonly string[] | 'all';
  readonly lasts: KeptByHand['lasts'];
  readonly until: PlainDate | null;
  readonly reason: string | null;
}

/**
 * Says no to held operations (A6): each becomes a "kept by hand", an invitation an exclusion of that person,
 * so that the next plan does not ask again. Only those that still wait, on the evidence shown. It counts as the review of G4: somebody has looked.
 */
export async function rejectOperations(
  ports: Needs,
  connectionId: string,
  shown: Pick<Plan, 'hash' | 'operations'>,
  rejection: Rejection,
  by: Actor,
): Promise<readonly Operation[]> {
  const now = ports.clock.now();
  const asked = shown.operations.filter(
    (operation) => operation.hold !== null && isChosen(operation, rejection.keys),
  );
  const chosen = await stillWaiting(ports, connectionId, asked);
  if (chosen.length === 0) return [];
  // First on record, then kept as it is, then no longer asked: a crash in between must not set free what somebody
  // has said no to.
  await ports.receipts.append(
    connectionId,
    chosen.map((operation) => toReceipt(operation, shown.hash, rejection, by, now)),
  );
  for (const operation of chosen) await keep(ports, connectionId, operation, rejection, by, now);
  const evidence = chosen.map((operation) => ({
    key: operationKey(operation),
    evidence: operation.evidence,
  }));
  const keys = await ports.holds.decide(connectionId, evidence, 'rejected', by, now);
  await ports.connections.setReviewed(connectionId, now);
  await ports.directory.setSourcesReviewed(connectionId, now);
  return chosen.filter((operation) => keys.has(operationKey(operation)));
}

function toReceipt(
  operation: Operation,
  planHash: string,
  { lasts, until, reason }: Rejection,
  by: Actor,
  at: Date,
): ReceiptDraft {
  const { email, name, accountId, kind, evidence } = operation;
  return {
    event: 'rejected',
    at,
    actor: by,
    subject: { email, name, accountId },
    planHash,
    runId: null,
    facts: { kind, cause: leadingCause(operation), evidence, lasts, until, reason },
  };
}

function isChosen(operation: Operation, keys: Rejection['keys']): boolean {
  return keys === 'all' || keys.includes(operationKey(operation));
}

async function keep(
  ports: Needs,
  connectionId: string,
  operation: Operation,
  rejection: Rejection,
  by: Actor,
  now: Date,
): Promise<void> {
  const { accountId, personId, evidence } = operation;
  const who = actorName(by);
  if (accountId !== null) {
    const { lasts, until, reason } = rejection;
    const bound = lasts === 'evidence' ? evidence : null;
    const kept: KeptByHand = { lasts, until, reason, evidence: bound, as: 'as_it_is' };
    await ports.decisions.keep(connectionId, accountId, kept, who, now);
  } else if (personId !== null) {
    const app = await ports.assignments.findApp(connectionId, 'slack', true);
    if (app === null) return;
    const { reason, until } = rejection;
    const subject = { kind: 'person', personId } as const;
    await ports.assignments.add(
      connectionId,
      { appId: app.id, subject, seat: 'member', from: null, until, exclude: true, reason },
      who,
      now,
    );
  }
}

/** How an actor is named where only text is kept. */
export function actorName(actor: Actor): string {
  if (actor.kind === 'slack') return actor.name;
  return actor.kind === 'command_line' ? actor.user : 'Rollcall';
}

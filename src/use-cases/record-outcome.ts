import type { Connection } from '../domain/connection.ts';
import { leadingCause, operationKey } from '../domain/operation.ts';
import type { ReceiptDraft } from '../domain/receipt.ts';
import type { Run, RunOperation } from '../domain/run.ts';
import type { Ports } from '../ports/ports.ts';
import type { Applied } from './applied.ts';

type Needs = Pick<Ports, 'clock' | 'holds' | 'meter' | 'notifier' | 'receipts' | 'runs'>;

/** How one operation ended, for who asks later: receipt, run, hold, progress. `held` is no change, so no receipt. */
export async function recordOutcome(
  ports: Needs,
  connection: Connection,
  run: Run,
  work: RunOperation,
  result: Applied,
): Promise<void> {
  const at = ports.clock.now();
  const { outcome, accountId, error } = result;
  if (outcome !== 'held' && !(await isReceipted(ports, connection, run, work, result))) {
    await ports.receipts.append(connection.id, [toReceipt(run, work, result, at)]);
  }
  // Done closes the hold; anything else opens it again, so that an approval is never used twice (A5). Before
  // the outcome: after a crash between the two nobody would look at this operation again.
  const key = operationKey(work.operation);
  await ports.holds.settle(connection.id, key, outcome === 'applied' ? 'closed' : 'open', at);
  await ports.runs.setOperation(work.id, outcome, { accountId, error }, at);
  ports.meter.operationEnded(work.operation.kind, outcome);
  await ports.notifier.runProgress(connection.id, run.id);
}

const LAST_RECEIPTS = 50;

/** R1, one receipt for a change: a crash may have come right after it was written. */
async function isReceipted(
  ports: Needs,
  connection: Connection,
  run: Run,
  { operation, state }: RunOperation,
  { outcome }: Applied,
): Promise<boolean> {
  if (state !== 'sending' || outcome !== 'applied') return false;
  const query = { email: operation.email, from: run.startedAt, to: null, limit: LAST_RECEIPTS };
  const receipts = await ports.receipts.list(connection.id, query);
  return receipts.some(
    ({ event, runId, facts }) => event === 'applied' && runId === run.id && facts.kind === operation.kind,
  );
}

function toReceipt(run: Run, { operation }: RunOperation, result: Applied, at: Date): ReceiptDraft {
  const { outcome, accountId, error } = result;
  return {
    event: outcome === 'applied' || outcome === 'stale' ? outcome : 'failed',
    at,
    actor: run.startedBy,
    subject: { email: operation.email, name: operation.name, accountId },
    planHash: run.planHash,
    runId: run.id,
    facts: {
      kind: operation.kind,
      cause: leadingCause(operation),
      evidence: operation.evidence,
      outcome,
      answer: error?.code ?? 'ok',
    },
  };
}

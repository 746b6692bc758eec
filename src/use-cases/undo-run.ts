import type { Connection } from '../domain/connection.ts';
import type { Operation } from '../domain/operation.ts';
import type { Plan } from '../domain/plan.ts';
import type { Actor, ReceiptDraft } from '../domain/receipt.ts';
import type { Run } from '../domain/run.ts';
import type { Ports } from '../ports/ports.ts';
import { type ComparePorts, comparePeople } from './compare.ts';
import { type ReadUndoPorts, readUndo, type UndoItem } from './read-undo.ts';
import { actorName } from './reject-operations.ts';
import { releaseOperations } from './release-operations.ts';

export type UndoPorts = ReadUndoPorts & ComparePorts & Pick<Ports, 'decisions' | 'receipts'>;

/** What an undo came to: a plan like any other, with its holds, and a run of what is free. */
export interface UndoneRun {
  readonly plan: Pick<Plan, 'hash'>;
  readonly items: readonly UndoItem[];
  readonly operations: readonly Operation[];
  readonly run: Run | null;
}

/**
 * X8: reverses a run account by account in the desired state (D1), then plans for these accounts at once. What
 * it brings back was asked for by name; what it takes away is guarded like any other removal. Doing it twice does
 * it once.
 *
 * @param only leaves out the other accounts, those above the caller's own role for one (A2)
 */
export async function undoRun(
  ports: UndoPorts,
  connection: Connection,
  undone: Run,
  by: Actor,
  only: (item: UndoItem) => boolean = () => true,
): Promise<UndoneRun> {
  const read = await readUndo(ports, connection, undone);
  const items = read.items.filter(only);
  const reversed = items.filter(({ reversal }) => reversal.kind !== 'refused');
  for (const item of reversed) await writeDown(ports, connection, item, by);
  if (reversed.length > 0) {
    const receipts = reversed.map((item) => toReceipt(item, undone, by, ports.clock.now()));
    await ports.receipts.append(connection.id, receipts);
  }
  const { plan, operations } = await planFor(ports, connection, reversed);
  const isOn = connection.provisioning.on;
  const run = isOn ? await releaseOperations(ports, connection.id, { ...plan, operations }, by) : null;
  return { plan, items, operations, run };
}

async function writeDown(
  ports: UndoPorts,
  connection: Connection,
  { accountId, reversal }: UndoItem,
  by: Actor,
): Promise<void> {
  if (reversal.kind === 'release') await ports.decisions.release(connection.id, accountId);
  if (reversal.kind !== 'keep') return;
  await ports.decisions.keep(connection.id, accountId, reversal.kept, actorName(by), ports.clock.now());
}

async function planFor(ports: UndoPorts, connection: Connection, items: readonly UndoItem[]) {
  const personIds = [...new Set(items.flatMap(({ operation }) => operation.personId ?? []))];
  const lonely = items.filter(({ operation }) => operation.personId === null);
  const accountIds = lonely.map(({ accountId }) => accountId);
  const plan = await comparePeople(ports, connection, personIds, undefined, accountIds);
  const own = new Set(items.map(({ accountId }) => accountId));
  return { plan, operations: plan.operations.filter(({ accountId }) => own.has(accountId ?? '')) };
}

function toReceipt({ operation, accountId }: UndoItem, { id }: Run, by: Actor, at: Date): ReceiptDraft {
  return {
    event: 'undo',
    at,
    actor: by,
    subject: { email: operation.email, name: operation.name, accountId },
    planHash: null,
    runId: id,
    facts: { kind: operation.kind },
  };
}

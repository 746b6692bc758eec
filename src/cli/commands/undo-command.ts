import { planText, sortOperations } from '../../domain/assemble-plan.ts';
import type { Connection } from '../../domain/connection.ts';
import type { Operation } from '../../domain/operation.ts';
import type { RunOperation } from '../../domain/run.ts';
import type { Texts } from '../../texts/texts.ts';
import { applyRun } from '../../use-cases/apply-run.ts';
import { findRun } from '../../use-cases/find-run.ts';
import { readUndo, type UndoItem } from '../../use-cases/read-undo.ts';
import { recoverRuns } from '../../use-cases/recover-runs.ts';
import { undoRun } from '../../use-cases/undo-run.ts';
import { commandLineActor } from '../command-line-actor.ts';
import { EXIT } from '../exit-code.ts';
import { type Told, toOutcomes, toSyncJson } from '../json/sync-json.ts';
import type { Answer } from '../output.ts';
import type { Services } from '../services.ts';
import { syncText } from '../text/sync-text.ts';
import { withTurn } from '../with-turn.ts';
import { exitCodeFor } from './sync-command.ts';

export interface UndoOptions {
  readonly team: string | null;
  readonly dryRun: boolean;
}

/** `undo`: reverses a run account by account and waits for it; `--dry-run` says what would be (X8). */
export async function undoCommand(
  services: Services,
  texts: Texts,
  runId: string,
  options: UndoOptions,
): Promise<Answer> {
  const connection = await services.connected(options.team);
  const told = await withTurn(services, connection, () =>
    options.dryRun ? foresee(services, connection, runId) : carryOut(services, connection, runId),
  );
  const json = toSyncJson(texts, told);
  const text = syncText(texts, told);
  if (!options.dryRun) return { json, text, exitCode: exitCodeFor(toOutcomes(texts, told)) };
  return { json, text: `${text}\n${texts.cli.dryRun}`, exitCode: EXIT.done };
}

async function foresee({ ports }: Services, connection: Connection, runId: string): Promise<Told> {
  const run = await findRun(ports, connection.id, runId);
  const { items, operations } = await readUndo(ports, connection, run);
  const free = operations.filter(({ hold }) => hold === null);
  return {
    plan: { hash: ports.digest(planText(sortOperations(operations))) },
    run: null,
    done: [...refusedOf(items), ...free.map(notDone)],
    held: operations.filter(({ hold }) => hold !== null),
  };
}

async function carryOut({ ports }: Services, connection: Connection, runId: string): Promise<Told> {
  await recoverRuns(ports, connection);
  const undone = await findRun(ports, connection.id, runId);
  const { plan, items, operations, run } = await undoRun(ports, connection, undone, commandLineActor());
  if (run !== null) await applyRun(ports, connection, run);
  const done = run === null ? [] : await ports.runs.operations(connection.id, run.id);
  const held = operations.filter(({ hold }) => hold !== null || run === null);
  return { plan, run, done: [...refusedOf(items), ...done], held };
}

type DoneOperation = Pick<RunOperation, 'operation' | 'state' | 'accountId' | 'error'>;

/** An account that changed since is stale (interfaces.md, Undo). */
function refusedOf(items: readonly UndoItem[]): readonly DoneOperation[] {
  return items.flatMap(({ operation, accountId, reversal }) =>
    reversal.kind === 'refused'
      ? [{ operation, accountId, state: 'stale' as const, error: { code: reversal.code, detail: '' } }]
      : [],
  );
}

function notDone(operation: Operation): DoneOperation {
  const error = { code: 'dry_run', detail: '' };
  return { operation, accountId: operation.accountId, state: 'held', error };
}

import type { ModalView } from '@slack/types';
import { roleRank } from '../../../domain/account.ts';
import type { Run } from '../../../domain/run.ts';
import { findRun } from '../../../use-cases/find-run.ts';
import type { Caller } from '../../../use-cases/read-caller.ts';
import { readUndo, type UndoItem } from '../../../use-cases/read-undo.ts';
import { noticeView } from '../../blocks/modals/notice-view.ts';
import { type RunChoice, undoView } from '../../blocks/modals/undo-view.ts';
import type { ListenerDeps } from './listener-deps.ts';
import type { Scene } from './read-scene.ts';

const LAST_RUNS = 20;

/** Nobody undoes what was done to an account above their own (A2). */
export const isWithinRole = (caller: Caller) => {
  const own = roleRank(caller.slackRole);
  return ({ role }: UndoItem): boolean => roleRank(role) <= own;
};

/** @param runId null: the newest run that changed something. */
export async function buildUndoView(
  { ports }: ListenerDeps,
  { connection, caller, texts }: Scene,
  runId: string | null,
): Promise<ModalView> {
  const runs = await ports.runs.latest(connection.id, LAST_RUNS);
  const applied = await ports.runs.countApplied(
    connection.id,
    runs.map(({ id }) => id),
  );
  const toChoice = (run: Run, changes: number): RunChoice => ({
    id: run.id,
    at: run.startedAt,
    by: run.startedBy,
    changes,
  });
  const choices = runs
    .map((run) => toChoice(run, applied.get(run.id) ?? 0))
    .filter(({ changes }) => changes > 0);
  const wanted = runId ?? choices[0]?.id ?? null;
  if (wanted === null) return noticeView(texts, { kind: 'done', text: { title: texts.undo.none, next: '' } });
  const run = await findRun(ports, connection.id, wanted);
  const { items, operations } = await readUndo(ports, connection, run);
  const mine = items.filter(isWithinRole(caller));
  const own = new Set(mine.map(({ accountId }) => accountId));
  return undoView(texts, {
    chosen: choices.find(({ id }) => id === run.id) ?? toChoice(run, items.length),
    choices,
    operations: operations.filter(({ accountId }) => own.has(accountId ?? '')),
    stays: mine.flatMap(({ operation: { name }, reversal }) =>
      reversal.kind === 'refused' ? [{ name, code: reversal.code }] : [],
    ),
    above: items.length - mine.length,
    now: ports.clock.now(),
  });
}

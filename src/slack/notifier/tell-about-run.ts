import type { Run, RunOperation } from '../../domain/run.ts';
import type { Texts } from '../../texts/texts.ts';
import { textsFor } from '../../texts/texts-for.ts';
import type { Message } from '../blocks/build/message.ts';
import { type RunCounts, runFinishedMessage, runProgressMessage } from '../blocks/messages/run-message.ts';
import type { NoticeDeps } from './create-slack-notifier.ts';
import { readAudience } from './read-audience.ts';
import { tellEach } from './tell-each.ts';

/** `chat.update` allows 50 a minute in the team (surfaces.md, `sync`). */
const REWRITE_EVERY_MS = 5_000;

/** Progress of a run, to whom it concerns. The schedule's own runs are told to the approvers when something failed. */
export function createRunTeller() {
  const lastTold = new Map<string, number>();
  return async function tellAboutRun(
    { ports, messenger }: NoticeDeps,
    connectionId: string,
    runId: string,
  ): Promise<void> {
    const now = ports.clock.now();
    const run = await ports.runs.get(connectionId, runId);
    if (run === null || run.startedBy.kind === 'command_line') return;
    const early = now.getTime() - (lastTold.get(runId) ?? 0) < REWRITE_EVERY_MS;
    if (run.endedAt === null && (early || run.startedBy.kind === 'rollcall')) return;
    lastTold.set(runId, now.getTime());
    if (run.endedAt !== null) lastTold.delete(runId);
    const policy = await ports.connections.readPolicy(connectionId);
    const texts = textsFor({ locale: 'en-US', timeZone: policy.timeZone });
    const operations = await ports.runs.operations(connectionId, runId);
    const message = toMessage(texts, run, operations, now);
    if (run.startedBy.kind === 'slack') return messenger.say(`run:${runId}`, run.startedBy.userId, message);
    if (!operations.some(({ state }) => state === 'failed')) return;
    await tellEach(ports.log, await readAudience(ports, connectionId, 'decide'), ({ id }) =>
      messenger.say(`run:${runId}:${id}`, id, message),
    );
  };
}

function toMessage(texts: Texts, run: Run, operations: readonly RunOperation[], now: Date): Message {
  const counts = countStates(operations);
  if (run.endedAt === null) return runProgressMessage(texts, { counts, left: leftOf(run, counts, now) });
  const troubled = operations.filter(({ state }) => state === 'failed' || state === 'stale');
  return runFinishedMessage(texts, { counts, startedBy: run.startedBy, troubled });
}

/** At the pace so far; null before anything is done. */
function leftOf({ startedAt }: Run, counts: RunCounts, now: Date): number | null {
  const done = counts.applied + counts.held + counts.stale + counts.failed;
  if (done === 0) return null;
  return ((now.getTime() - startedAt.getTime()) / done) * counts.waiting;
}

function countStates(operations: readonly RunOperation[]): RunCounts {
  const counts = { applied: 0, held: 0, stale: 0, failed: 0, waiting: 0 };
  for (const { state } of operations) counts[state === 'sending' ? 'waiting' : state] += 1;
  return counts;
}

import type { Run, RunOperation } from '../../domain/run.ts';
import { textsFor } from '../../texts/texts-for.ts';
import type { Message } from '../blocks/build/message.ts';
import { type RunCounts, runFinishedMessage, runProgressMessage } from '../blocks/messages/run-message.ts';
import type { NoticeDeps } from './create-slack-notifier.ts';

/** `chat.update` allows 50 a minute in the team (surfaces.md, `sync`). */
const REWRITE_EVERY_MS = 5_000;

/** Progress of a run, in the DM of who started it. The schedule's own runs are told on Activity, not here. */
export function createRunTeller() {
  const lastTold = new Map<string, number>();
  return async function tellAboutRun(
    { ports, messenger }: NoticeDeps,
    connectionId: string,
    runId: string,
  ): Promise<void> {
    const now = ports.clock.now().getTime();
    const run = await ports.runs.get(connectionId, runId);
    if (run === null || run.startedBy.kind !== 'slack') return;
    const early = now - (lastTold.get(runId) ?? 0) < REWRITE_EVERY_MS;
    if (run.endedAt === null && early) return;
    lastTold.set(runId, now);
    if (run.endedAt !== null) lastTold.delete(runId);
    const policy = await ports.connections.readPolicy(connectionId);
    const texts = textsFor({ locale: 'en-US', timeZone: policy.timeZone });
    const operations = await ports.runs.operations(connectionId, runId);
    await messenger.say(`run:${runId}`, run.startedBy.userId, toMessage(texts, run, operations));
  };
}

function toMessage(
  texts: Parameters<typeof runProgressMessage>[0],
  run: Run,
  operations: readonly RunOperation[],
): Message {
  const counts = countStates(operations);
  if (run.endedAt === null) return runProgressMessage(texts, { counts, left: null });
  const troubled = operations.filter(({ state }) => state === 'failed' || state === 'stale');
  return runFinishedMessage(texts, { counts, startedBy: run.startedBy, troubled });
}

function countStates(operations: readonly RunOperation[]): RunCounts {
  const counts = { applied: 0, held: 0, stale: 0, failed: 0, waiting: 0 };
  for (const { state } of operations) counts[state === 'sending' ? 'waiting' : state] += 1;
  return counts;
}

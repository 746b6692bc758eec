import type { Clock } from '../../ports/clock.ts';
import type { NewId } from '../../ports/ids.ts';
import type { Runs } from '../../ports/runs.ts';
import type { PrismaClient } from '../generated/client.ts';

interface Deps {
  readonly prisma: PrismaClient;
  readonly newId: NewId;
  readonly clock: Clock;
}

const BEAT_EVERY_MS = 5_000;
/** A holder that has not beaten for so long was killed; its turn is taken over. */
const DEAD_AFTER_MS = 25_000;
const LOOK_EVERY_MS = 250;

/**
 * Processes on one database take turns on a connection. A row, not an advisory lock: in the embedded database
 * all connections share one session, so a session lock would keep nobody out.
 */
export function createTurns(deps: Deps): Pick<Runs, 'withTurn' | 'hasTurn'> {
  const { prisma, clock } = deps;
  return {
    async withTurn(connectionId, holder, work, signal) {
      const token = await takeTurn(deps, connectionId, holder, signal);
      const beat = setInterval(() => void beatTurn(deps, connectionId, token), BEAT_EVERY_MS);
      beat.unref();
      try {
        return await work();
      } finally {
        clearInterval(beat);
        await prisma.turn.deleteMany({ where: { connectionId, token } });
      }
    },
    async hasTurn(connectionId) {
      const alive = new Date(clock.now().getTime() - DEAD_AFTER_MS);
      return (await prisma.turn.count({ where: { connectionId, beatAt: { gte: alive } } })) > 0;
    },
  };
}

async function takeTurn(
  { prisma, newId, clock }: Deps,
  connectionId: string,
  holder: string,
  signal?: AbortSignal,
): Promise<string> {
  const token = newId();
  for (;;) {
    signal?.throwIfAborted();
    const now = clock.now();
    const dead = new Date(now.getTime() - DEAD_AFTER_MS);
    const taken = await prisma.$executeRaw`
      INSERT INTO turns (connection_id, holder, token, beat_at)
      VALUES (${connectionId}::uuid, ${holder}, ${token}::uuid, ${now})
      ON CONFLICT (connection_id) DO UPDATE SET holder = EXCLUDED.holder, token = EXCLUDED.token, beat_at = EXCLUDED.beat_at
      WHERE turns.beat_at < ${dead}`;
    if (taken === 1) return token;
    await clock.sleep(LOOK_EVERY_MS, signal);
  }
}

/** A failed beat is tried again with the next one; four may fail before the turn is lost. */
async function beatTurn({ prisma, clock }: Deps, connectionId: string, token: string): Promise<void> {
  await prisma.turn
    .updateMany({ where: { connectionId, token }, data: { beatAt: clock.now() } })
    .catch(() => undefined);
}

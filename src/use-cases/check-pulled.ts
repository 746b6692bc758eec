import type { Ports } from '../ports/ports.ts';
import type { PulledDirectory } from '../ports/pulled-directory.ts';
import type { DoctorCheck } from './run-doctor.ts';

const DAY_MS = 24 * 60 * 60_000;
/** So many readings may fail in a row before it is said: one that fails is read again soon. */
const MISSED = 4;

/** Whether each directory that is set up was read of late: a reading that fails changes nothing and says little. */
export async function checkPulled(
  ports: Pick<Ports, 'clock' | 'directory'>,
  connectionId: string,
  pulled: readonly PulledDirectory[],
  everyMs: number,
): Promise<readonly DoctorCheck[]> {
  const sources = await ports.directory.sources(connectionId);
  const oldest = ports.clock.now().getTime() - Math.max(DAY_MS, MISSED * everyMs);
  return pulled.map(({ name }) => {
    const last = sources.find((source) => source.name === name)?.lastReading ?? null;
    const problem = last === null ? 'pull_never' : last.at.getTime() < oldest ? 'pull_stale' : null;
    const facts = { source: name, people: last?.people ?? null, at: last?.at.toISOString() ?? null };
    return { name, ok: problem === null, problem, facts };
  });
}

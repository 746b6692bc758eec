import { AppError } from '../domain/app-error.ts';
import type { Source } from '../ports/directory-store.ts';
import type { Ports } from '../ports/ports.ts';
import type { PulledDirectory } from '../ports/pulled-directory.ts';
import { createSkipUnchanged } from './create-skip-unchanged.ts';
import { type PullPorts, pullDirectory } from './pull-directory.ts';

type Needs = PullPorts & Pick<Ports, 'log'>;

export interface DuePullOptions {
  readonly pulled: readonly PulledDirectory[];
  /** A directory is read at most so often, however often is compared. */
  readonly everyMs: number;
  /**
   * Whether the only connection gets the directories that are set up without being asked. Not where anybody may
   * connect: the first stranger would be given this organisation's people.
   */
  readonly mayBegin: boolean;
}

/**
 * Pulls what is due before a comparison. A directory that cannot be read is noted, so that admins are told, and
 * the comparison goes on with what was read before: nothing of a failed reading is believed (G2).
 */
export function createDuePull(ports: Needs, options: DuePullOptions) {
  const tried = new Map<string, number>();
  const unchanged = createSkipUnchanged(ports);
  return async (connectionId: string, signal?: AbortSignal): Promise<void> => {
    for (const pulled of options.pulled) {
      const key = `${connectionId} ${pulled.name}`;
      const now = ports.clock.now().getTime();
      if ((tried.get(key) ?? 0) > now - options.everyMs) continue;
      const sources = await ports.directory.sources(connectionId);
      const source = sources.find((one) => one.name === pulled.name);
      if (!(await isDue(ports, options, source))) continue;
      tried.set(key, now);
      if (source !== undefined && (await unchanged.skips(connectionId, pulled, source, signal))) continue;
      if (await pullOrLog(ports, connectionId, pulled, signal)) unchanged.wasRead(connectionId, pulled);
    }
  };
}

async function isDue(
  ports: Needs,
  { everyMs, mayBegin }: DuePullOptions,
  source: Source | undefined,
): Promise<boolean> {
  if (source === undefined) return mayBegin && (await ports.connections.list()).length === 1;
  const last = source.lastReading?.at.getTime() ?? 0;
  return source.kind === 'pull' && last <= ports.clock.now().getTime() - everyMs;
}

/** Whether it was read. */
async function pullOrLog(
  ports: Needs,
  connectionId: string,
  pulled: PulledDirectory,
  signal?: AbortSignal,
): Promise<boolean> {
  const facts = { source: pulled.name, connectionId };
  try {
    const { rejected, ...counts } = await pullDirectory(
      ports,
      connectionId,
      pulled,
      { kind: 'rollcall' },
      signal,
    );
    ports.log.info({ ...facts, ...counts, rejected: rejected.length }, 'a directory was read');
    return true;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await ports.sourceFailures.note(connectionId, pulled.name, error.code, ports.clock.now());
    ports.log.warn({ ...facts, code: error.code, ...error.context }, 'a directory could not be read');
    return false;
  }
}

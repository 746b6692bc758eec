import { AppError } from '../domain/app-error.ts';
import type { Source } from '../ports/directory-store.ts';
import type { Ports } from '../ports/ports.ts';
import type { DirectoryWatch, PulledDirectory } from '../ports/pulled-directory.ts';

type Needs = Pick<Ports, 'clock' | 'directory' | 'log'>;

/** Whoever is missing goes at the second whole reading that lacks them (G2): only after it there is nothing new. */
const READINGS_AFTER_A_CHANGE = 2;
const A_DAY_MS = 24 * 60 * 60 * 1_000;

interface Watched {
  readonly watch: DirectoryWatch;
  /** Whole readings since something was last seen to change. */
  readings: number;
  wholeAt: number;
}

/** Whether a whole reading can be left out, and what to say after one. */
export interface SkipUnchanged {
  skips(
    connectionId: string,
    pulled: PulledDirectory,
    source: Source,
    signal?: AbortSignal,
  ): Promise<boolean>;
  wasRead(connectionId: string, pulled: PulledDirectory): void;
}

/**
 * Leaves out a reading of a directory that says itself that nothing has changed, as long as the last one was
 * complete; everything is read whole once a day all the same, because what is proved is proved by that (G2). A
 * process that starts reads whole first.
 */
export function createSkipUnchanged(ports: Needs): SkipUnchanged {
  const watched = new Map<string, Watched>();
  const keyOf = (connectionId: string, { name }: PulledDirectory) => `${connectionId} ${name}`;
  return {
    async skips(connectionId, pulled, source, signal) {
      if (pulled.watch === undefined) return false;
      const key = keyOf(connectionId, pulled);
      const known = watched.get(key) ?? { watch: pulled.watch(), readings: 0, wholeAt: 0 };
      watched.set(key, known);
      if (await hasChanged(ports, known.watch, pulled, signal)) known.readings = 0;
      const now = ports.clock.now();
      const isOld = now.getTime() - known.wholeAt >= A_DAY_MS;
      if (isOld || known.readings < READINGS_AFTER_A_CHANGE || source.lastReading?.complete !== true)
        return false;
      await ports.directory.confirmReading(connectionId, source.id, now);
      return true;
    },
    wasRead(connectionId, pulled) {
      const known = watched.get(keyOf(connectionId, pulled));
      if (known === undefined) return;
      known.readings += 1;
      known.wholeAt = ports.clock.now().getTime();
    },
  };
}

/** What cannot be asked is read: the reading says why it fails. */
async function hasChanged(
  { log }: Needs,
  watch: DirectoryWatch,
  { name }: PulledDirectory,
  signal?: AbortSignal,
): Promise<boolean> {
  try {
    return await watch.hasChanged(signal);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    log.info({ source: name, code: error.code }, 'a directory does not say what changed');
    return true;
  }
}

import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { FolderImport } from './create-folder-import.ts';

const LOOK_EVERY_MS = 5_000;

interface Watch {
  readonly folder: FolderImport;
  readonly clock: Clock;
  readonly log: Log;
}

/** Looks until the signal; a fault is logged and the next look tries again. Files are few, so nothing is watched for. */
export async function watchFolder({ folder, clock, log }: Watch, signal: AbortSignal): Promise<void> {
  let prepared = false;
  while (!signal.aborted) {
    try {
      if (!prepared) await folder.prepare();
      prepared = true;
      await folder.look();
    } catch (error) {
      log.error({ err: error }, 'the folder of imports cannot be read');
    }
    await clock.sleep(LOOK_EVERY_MS, signal).catch(() => undefined);
  }
}

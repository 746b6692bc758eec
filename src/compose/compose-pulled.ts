import type { PullConfig } from '../config/pull-config.ts';
import type { Log } from '../ports/log.ts';
import type { PulledDirectory } from '../ports/pulled-directory.ts';
import { createGraphWatch } from '../sources/graph/create-graph-watch.ts';
import { systemClock } from '../system/system-clock.ts';

/** The directories that are set up to be read. Their clients are heavy: each is loaded when it is first read. */
export function composePulled({ google, entra }: PullConfig, log: Log): readonly PulledDirectory[] {
  const common = { clock: systemClock, log, random: Math.random, fetch };
  const pulled: PulledDirectory[] = [];
  if (google !== null) {
    pulled.push({
      name: 'google',
      async *read(signal) {
        const { createGoogleDirectory } = await import('../sources/google/create-google-directory.ts');
        return yield* createGoogleDirectory({ ...common, ...google }).read(signal);
      },
    });
  }
  if (entra !== null) {
    pulled.push({
      name: 'entra',
      async *read(signal) {
        const { createGraphDirectory } = await import('../sources/graph/create-graph-directory.ts');
        return yield* createGraphDirectory({ ...common, access: entra }).read(signal);
      },
      watch: () => createGraphWatch({ ...common, access: entra }),
    });
  }
  return pulled;
}

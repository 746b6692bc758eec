import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { Log } from '../../ports/log.ts';
import { prepareDataFolder } from './data-folder.ts';
import type { Seat } from './seat.ts';
import { databaseSocket } from './socket-folder.ts';
import { takeSeat } from './take-seat.ts';

export interface EmbeddedDatabase {
  /**
   * The path of the database's socket, as soon as somebody serves it.
   *
   * @throws what `takeSeat` throws
   */
  readonly socketPath: () => Promise<string>;
  close(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly log: Log;
}

/**
 * Opens the database in the data folder, or connects to the process that has it open. When that one ends, by
 * itself or by `kill -9`, one of those that used its database takes its place: a command that began before the
 * server must not take the server's database away when it ends. What was being asked at that moment fails.
 */
export async function openEmbeddedDatabase({ dataDir, log }: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const folder = prepareDataFolder(dataDir);
  let closed = false;
  let seat: Promise<Seat> | null = null;

  const sit = (): Promise<Seat> => {
    const taking = takeSeat(folder, log);
    seat = taking;
    taking.then(
      async (taken) => {
        await taken.lost;
        if (closed) return;
        log.info({ folder }, 'the embedded database changes hands');
        sit().catch((error: Error) =>
          log.error({ folder, reason: error.message }, 'the embedded database is gone'),
        );
      },
      // The next question tries again.
      () => {
        seat = null;
      },
    );
    return taking;
  };

  await sit();
  return {
    socketPath: () => findSocket(() => seat ?? sit()),
    close: async () => {
      closed = true;
      const taken = await seat?.catch(() => null);
      await taken?.leave();
    },
  };
}

/** Between the owner's death and our hearing of it, the seat still names a socket that refuses. */
async function findSocket(seat: () => Promise<Seat>): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const path = databaseSocket((await seat()).socketFolder);
    if (attempt === 100 || (await accepts(path))) return path;
    await setTimeout(50);
  }
}

function accepts(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(path, () => {
      probe.destroy();
      resolve(true);
    });
    probe.once('error', () => resolve(false));
  });
}

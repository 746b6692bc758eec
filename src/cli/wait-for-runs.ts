import type { Ports } from '../ports/ports.ts';

const LOOK_EVERY_MS = 250;
const GIVE_UP_AFTER_MS = 15 * 60_000;

/** `--wait`: until the runs that a server has in hand ended. One whose process died is carried on by `sync` itself. */
export async function waitForRuns(ports: Pick<Ports, 'clock' | 'runs'>, connectionId: string): Promise<void> {
  const until = ports.clock.now().getTime() + GIVE_UP_AFTER_MS;
  while (ports.clock.now().getTime() < until) {
    const inHand =
      (await ports.runs.unfinished(connectionId)).length > 0 && (await ports.runs.hasTurn(connectionId));
    if (!inHand) return;
    await ports.clock.sleep(LOOK_EVERY_MS);
  }
}

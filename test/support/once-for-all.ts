import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/**
 * Lets the first of several test processes make `path`, while the others wait for it.
 *
 * @param make brings `path` into being in one step, so that it is there whole or not at all
 */
export async function makeOnceForAll(path: string, make: () => Promise<void>): Promise<void> {
  const turn = `${path}.turn`;
  while (!existsSync(path)) {
    if (!takeTurn(turn)) {
      await setTimeout(100);
      continue;
    }
    try {
      if (!existsSync(path)) await make();
    } finally {
      rmSync(turn, { recursive: true, force: true });
    }
  }
}

function takeTurn(turn: string): boolean {
  try {
    mkdirSync(turn);
    return true;
  } catch {
    // Left behind by a test run that was killed.
    const since = statSync(turn, { throwIfNoEntry: false })?.mtimeMs;
    if (since !== undefined && Date.now() - since > 180_000) rmSync(turn, { recursive: true, force: true });
    return false;
  }
}

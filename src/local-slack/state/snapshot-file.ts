import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { restoreSnapshot, type Snapshot, takeSnapshot } from './snapshot.ts';
import type { World } from './world.ts';

export interface SnapshotFile {
  /** Saves what is unsaved and stops watching. */
  close(): void;
  /** Whether a world was found and restored. */
  restored: boolean;
}

const FILE = 'local-slack.json';
const QUIET_MS = 500;

/**
 * Keeps the world in a file, so that the next start finds it again. Written soon after changes stop and at
 * the end, first beside and then over the old one: a crash leaves the old or the new, never half. It holds
 * tokens, hence the mode.
 */
export function keepSnapshotFile(world: World, folder: string): SnapshotFile {
  const path = join(folder, FILE);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const restored = restoreFrom(path, world);
  let timer: NodeJS.Timeout | undefined;
  const save = () => {
    clearTimeout(timer);
    timer = undefined;
    writeFileSync(`${path}.new`, JSON.stringify(takeSnapshot(world)), { mode: 0o600 });
    renameSync(`${path}.new`, path);
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(save, QUIET_MS);
    timer.unref();
  };
  world.events.on('changed', soon);
  return {
    restored,
    close() {
      world.events.off('changed', soon);
      if (timer || !restored) save();
    },
  };
}

function restoreFrom(path: string, world: World): boolean {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return false;
  }
  let snapshot: Snapshot;
  try {
    snapshot = JSON.parse(text);
  } catch (cause) {
    throw new Error(`${path} is damaged; delete it to begin with a new Slack`, { cause });
  }
  return restoreSnapshot(world, snapshot);
}

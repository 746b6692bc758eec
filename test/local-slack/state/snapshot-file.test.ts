import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addUser } from '../../../src/local-slack/state/add-user.ts';
import { createClock } from '../../../src/local-slack/state/clock.ts';
import { createRandom } from '../../../src/local-slack/state/random.ts';
import { takeSnapshot } from '../../../src/local-slack/state/snapshot.ts';
import { keepSnapshotFile } from '../../../src/local-slack/state/snapshot-file.ts';
import { createWorld } from '../../../src/local-slack/state/world.ts';
import { acmeWorld } from '../support/acme-world.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'local-slack-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the snapshot file', () => {
  it('brings the same world back, other parts included, and goes on with fresh ids', () => {
    const world = acmeWorld();
    world.part('messages', () => ({ sent: [] as string[] })).sent.push('hello');
    const file = keepSnapshotFile(world, folder);
    expect(file.restored).toBe(false);
    const last = addUser(world, { organisationId: 'T0ACME', name: 'new', email: 'new@acme.example' });
    file.close();
    expect(statSync(join(folder, 'local-slack.json')).mode & 0o777).toBe(0o600);

    const again = createWorld({ clock: createClock(), random: createRandom(7) });
    const second = keepSnapshotFile(again, folder);
    expect(second.restored).toBe(true);
    expect(takeSnapshot(again)).toEqual(takeSnapshot(world));
    expect(again.part('messages', () => ({ sent: [] })).sent).toEqual(['hello']);
    const next = addUser(again, { organisationId: 'T0ACME', name: 'next', email: 'next@acme.example' });
    expect(next.id).not.toBe(last.id);
    second.close();
  });

  it('that is damaged stops the start and says what to do', () => {
    writeFileSync(join(folder, 'local-slack.json'), '{"version":1,');
    expect(() => keepSnapshotFile(acmeWorld(), folder)).toThrow(/is damaged; delete it/);
  });
});

import { describe, expect, it } from 'vitest';
import { changeUser } from '../../../src/local-slack/state/change-user.ts';
import { acmeWorld, START } from '../support/acme-world.ts';

describe('the accounts', () => {
  it('are found by name and by either address, whatever the letter case', () => {
    const world = acmeWorld();
    const mia = world.users.findByEmail('T0ACME', 'MIA@acme.example');
    expect(mia?.id).toBe('U0MIA');
    if (!mia) return;
    changeUser(world, mia, {
      name: 'mia.moss',
      email: 'm.moss@acme.example',
      secondaryEmail: 'mia@acme.example',
    });
    expect(world.users.findByName('T0ACME', 'mia')).toBeUndefined();
    expect(world.users.findByName('T0ACME', 'Mia.Moss')?.id).toBe('U0MIA');
    expect(world.users.findByEmail('T0ACME', 'mia@acme.example')?.email).toBe('m.moss@acme.example');
    expect(world.users.ofOrganisation('T0ACME').map(({ id }) => id)).toEqual([
      'USLACKBOT',
      'U0OLGA',
      'U0ADA',
      'U0MIA',
    ]);
  });

  it('are never found by an address or a name that they do not have', () => {
    const world = acmeWorld();
    expect(world.users.findByEmail('T0ACME', '')).toBeUndefined();
    expect(world.users.findByEmail('T0OTHER', 'mia@acme.example')).toBeUndefined();
  });

  it('are remembered as they were, for reads that lag or are stale', () => {
    const world = acmeWorld();
    const mia = world.users.get('U0MIA');
    if (!mia) throw new Error('no Mia');
    world.clock.advance(1000);
    const after = changeUser(world, mia, { deleted: true }, 5000);
    expect(world.history.shown(after, START + 2000).deleted).toBe(false);
    expect(world.history.shown(after, START + 6000).deleted).toBe(true);
    expect(world.history.asOf(after, START + 999)?.deleted).toBe(false);
    expect(world.history.asOf(after, START + 1000)?.deleted).toBe(true);
    expect(world.history.asOf(after, START - 86_400_001)).toBeUndefined();
  });
});

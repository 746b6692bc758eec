import { beforeEach, expect, it } from 'vitest';
import type { OpenStores, Stores } from './stores.ts';

const NOW = new Date('2026-08-03T09:00:00Z');

export function roleGrantsContract(open: OpenStores): void {
  let grants: Stores['roleGrants'];
  let id: string;
  beforeEach(async () => {
    const stores = await open();
    grants = stores.roleGrants;
    id = (await stores.connections.getOrCreatePending(NOW)).id;
  });

  it('stand until they are changed or taken back', async () => {
    expect(await grants.get(id, 'U1')).toBeNull();
    await grants.set(id, 'U2', ['viewer'], 'Olive', NOW);
    await grants.set(id, 'U1', ['approver', 'operator'], 'Olive', NOW);
    expect(await grants.get(id, 'U1')).toEqual(['operator', 'approver']);
    await grants.set(id, 'U2', [], 'Olive', NOW);
    expect([...(await grants.list(id))]).toEqual([
      ['U1', ['operator', 'approver']],
      ['U2', []],
    ]);
    await grants.set(id, 'U1', null, 'Olive', NOW);
    expect(await grants.get(id, 'U1')).toBeNull();
    expect([...(await grants.list(id))]).toEqual([['U2', []]]);
  });
}

import { beforeEach, expect, it } from 'vitest';
import type { SpendingLimit } from '../../src/ports/scim-spending.ts';
import type { OpenStores, Stores } from './stores.ts';

const NOW = new Date('2026-08-03T09:00:00Z');
const after = (ms: number) => new Date(NOW.getTime() + ms);
const CREATE: SpendingLimit = { name: 'create', everyMs: 1_000, burst: 3 };
const WRITE: SpendingLimit = { name: 'write', everyMs: 100, burst: 10 };

export function scimSpendingContract(open: OpenStores): void {
  let spending: Stores['spending'];
  let id: string;
  beforeEach(async () => {
    const stores = await open();
    spending = stores.spending;
    id = (await stores.connections.getOrCreatePending(NOW)).id;
  });
  const take = (ms = 0, limits = [CREATE, WRITE]) => spending.take(id, limits, after(ms));

  it('[X3] lets a burst go, and then one each time that there is room', async () => {
    expect([await take(), await take(), await take()]).toEqual([0, 0, 0]);
    expect(await take()).toBe(1_000);
    expect(await take(999)).toBe(1);
    expect([await take(1_000), await take(1_000)]).toEqual([0, 1_000]);
  });

  it('[X3] takes nothing of any limit where one of them is used up', async () => {
    for (let n = 0; n < 3; n += 1) await take();
    for (let n = 0; n < 20; n += 1) expect(await take()).toBe(1_000);
    const others = await Promise.all(Array.from({ length: 8 }, () => take(0, [WRITE])));
    expect(others.filter((wait) => wait === 0)).toHaveLength(7);
  });

  it('[X3] is the same for all who take at once', async () => {
    const waits = await Promise.all(Array.from({ length: 12 }, () => take()));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(3);
  });

  it('[X3] is closed for all after a 429, and has no burst then', async () => {
    await spending.close(id, [CREATE], after(5_000));
    expect(await take(0, [WRITE])).toBe(0);
    expect(await take(0)).toBe(6_000);
    expect([await take(6_000), await take(6_000)]).toEqual([0, 1_000]);
  });

  it('[X3] remembers who else was seen', async () => {
    await take();
    expect(await spending.readShare(id)).toBeNull();
    const share = { share: 0.25, at: after(1), seenAt: after(2) };
    await spending.saveShare(id, share);
    expect(await spending.readShare(id)).toEqual(share);
  });
}

import { beforeEach, expect, it } from 'vitest';
import type { OpenStores, Stores } from './stores.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 7, 3, 9, minute));

export function sourceFailuresContract(open: OpenStores): void {
  let failures: Stores['sourceFailures'];
  let id: string;
  beforeEach(async () => {
    const stores = await open();
    failures = stores.sourceFailures;
    id = (await stores.connections.getOrCreatePending(at(0))).id;
  });

  it('remembers since when and how often a directory cannot be read, and why the last time', async () => {
    await failures.note(id, 'google', 'source_unavailable', at(1));
    await failures.note(id, 'entra', 'source_refused', at(2));
    await failures.note(id, 'google', 'source_refused', at(3));
    expect(await failures.list(id)).toEqual([
      { source: 'entra', code: 'source_refused', since: at(2), lastAt: at(2), times: 1 },
      { source: 'google', code: 'source_refused', since: at(1), lastAt: at(3), times: 2 },
    ]);
  });

  it('forgets it with the first reading, and begins anew after that', async () => {
    await failures.note(id, 'google', 'source_unavailable', at(1));
    await failures.clear(id, 'entra');
    await failures.clear(id, 'google');
    expect(await failures.list(id)).toEqual([]);
    await failures.note(id, 'google', 'source_unavailable', at(9));
    expect(await failures.list(id)).toMatchObject([{ since: at(9), times: 1 }]);
  });
}

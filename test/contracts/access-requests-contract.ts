import { randomUUID } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import type { OpenStores, Stores } from './stores.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 7, 3, 9, minute));
const asker = { userId: 'U1', name: 'Ada' };

export function accessRequestsContract(open: OpenStores): void {
  let requests: Stores['accessRequests'];
  let id: string;
  beforeEach(async () => {
    const stores = await open();
    requests = stores.accessRequests;
    id = (await stores.connections.getOrCreatePending(at(0))).id;
  });
  const ask = (email: string, minute = 0, why = 'She joins us') =>
    requests.add(id, { email, why, asker }, at(minute));

  it('wait until somebody decides, oldest first, one for each address', async () => {
    const second = await ask('Ben@x.example', 2);
    const first = await ask('cy@x.example', 1);
    expect(await ask('ben@X.example', 3, 'Again')).toBeNull();
    expect(await requests.waiting(id)).toEqual([first, second]);
    expect(second).toMatchObject({ email: 'Ben@x.example', asker, askedAt: at(2), decided: null });
    expect(await requests.get(id, second?.id ?? '')).toEqual(second);
    expect(await requests.get(id, randomUUID())).toBeNull();
    expect(await requests.get(id, 'an id of somebody else’s making')).toBeNull();
  });

  it('are decided once, and can be asked again after that', async () => {
    const ben = await ask('ben@x.example');
    await ask('cy@x.example');
    const decided = await requests.decide(
      id,
      ['BEN@x.example', 'nobody@x.example'],
      'declined',
      'Olive',
      at(5),
    );
    const declined = { decision: 'declined', by: 'Olive', at: at(5) };
    expect(decided).toEqual([{ ...ben, decided: declined }]);
    expect(await requests.decide(id, ['ben@x.example'], 'granted', 'Ben', at(6))).toEqual([]);
    expect((await requests.waiting(id)).map(({ email }) => email)).toEqual(['cy@x.example']);
    expect(await ask('ben@x.example', 7)).not.toBeNull();
    expect((await requests.get(id, ben?.id ?? ''))?.decided).toEqual(declined);
  });
}

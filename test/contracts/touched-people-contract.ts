import { beforeEach, expect, it } from 'vitest';
import { makeRecord } from './make-record.ts';
import type { OpenStores, Stores } from './stores.ts';

const NOW = new Date('2026-08-03T09:00:00.123Z');
const SOON = new Date('2026-08-03T09:05:00Z');
const LATER = new Date('2026-08-03T09:10:00Z');

export function touchedPeopleContract(open: OpenStores): void {
  let touched: Stores['touched'];
  let id: string;
  let ada: string;
  let bob: string;
  beforeEach(async () => {
    const stores = await open();
    touched = stores.touched;
    id = (await stores.connections.getOrCreatePending(NOW)).id;
    const add = async (email: string) => (await stores.directory.addByHand(id, makeRecord(email), NOW)).id;
    [ada, bob] = [await add('ada@x.example'), await add('bob@x.example')];
  });

  it('are due when their time has come, the longest waiting first, and a few at a time', async () => {
    expect(await touched.nextDue(id)).toBeNull();
    await touched.lookAgain(id, [bob], SOON);
    await touched.lookAgain(id, [ada], NOW);
    expect(await touched.nextDue(id)).toEqual(NOW);
    expect(await touched.due(id, NOW, 10)).toEqual([{ personId: ada, dueAt: NOW }]);
    expect((await touched.due(id, LATER, 10)).map(({ personId }) => personId)).toEqual([ada, bob]);
    expect((await touched.due(id, LATER, 1)).map(({ personId }) => personId)).toEqual([ada]);
  });

  it('who waits already is not put off', async () => {
    await touched.lookAgain(id, [ada], NOW);
    await touched.lookAgain(id, [ada, bob], SOON);
    expect(await touched.due(id, LATER, 10)).toEqual([
      { personId: ada, dueAt: NOW },
      { personId: bob, dueAt: SOON },
    ]);
  });

  it('wait no more once they were looked at, unless something touched them since', async () => {
    await touched.lookAgain(id, [ada, bob], NOW);
    const looked = await touched.due(id, NOW, 10);
    await touched.settle(id, [
      ...looked.filter(({ personId }) => personId === ada),
      { personId: bob, dueAt: SOON },
    ]);
    expect(await touched.due(id, LATER, 10)).toEqual([{ personId: bob, dueAt: NOW }]);
  });
}

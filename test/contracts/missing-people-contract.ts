import { beforeEach, expect, it } from 'vitest';
import type { Source } from '../../src/ports/directory-store.ts';
import { makeRecord } from './make-record.ts';
import type { OpenStores, Stores } from './stores.ts';

const NOW = new Date('2026-08-03T09:00:00Z');

/** Readings of a pulled source: whoever is missing goes at the second complete reading that lacks them (G2). */
export function missingPeopleContract(open: OpenStores): void {
  let directory: Stores['directory'];
  let id: string;
  let google: Source;
  beforeEach(async () => {
    const stores = await open();
    directory = stores.directory;
    id = (await stores.connections.getOrCreatePending(NOW)).id;
    google = await directory.getOrCreateSource(id, 'google', 'pull', NOW);
    expect(await read('ada', 'bob', 'eve')).toMatchObject({ added: 3, removed: 0 });
  });

  const reading =
    (complete: boolean, source = google) =>
    async (...names: string[]) => {
      const work = await directory.beginImport(id, source, NOW);
      await work.upsert(names.map((name) => makeRecord(`${name}@x.example`, { externalId: name })));
      return work.finish({ complete, twice: true, now: NOW });
    };
  const read = (...names: string[]) => reading(true)(...names);
  const status = async (name: string) => {
    const person = (await directory.findPersonByEmail(id, `${name}@x.example`))?.person;
    return [person?.status, person?.deletionEvidence];
  };

  it('[G2] once missing stays, twice missing goes as absent', async () => {
    expect(await read('ada')).toMatchObject({ removed: 0 });
    expect(await status('bob')).toEqual(['active', null]);
    expect(await read('ada')).toMatchObject({ removed: 2 });
    expect(await status('bob')).toEqual(['deleted', 'absent']);
    expect(await status('ada')).toEqual(['active', null]);
    expect(await read('ada')).toMatchObject({ removed: 0 });
  });

  it('[G2] only the same people: somebody else missing the second time stays', async () => {
    await read('ada', 'bob');
    expect(await read('ada', 'eve')).toMatchObject({ removed: 0 });
    expect(await read('ada', 'eve')).toMatchObject({ removed: 1 });
    expect(await status('bob')).toEqual(['deleted', 'absent']);
  });

  it('[G2] a forecast names whom the next reading would delete, and counts for none itself', async () => {
    const forecast = async () => {
      const work = await directory.beginForecast(id, google, NOW);
      await work.read([makeRecord('ada@x.example', { externalId: 'ada' })]);
      return (await work.finish({ complete: true, twice: true })).removed;
    };
    expect([await forecast(), await forecast()]).toEqual([0, 0]);
    await read('ada', 'bob');
    expect(await forecast()).toBe(1);
    expect(await read('ada')).toMatchObject({ removed: 1 });
  });

  it('[G2] an incomplete reading proves no absence, and ends the wait of whom it shows', async () => {
    await read('ada');
    expect(await reading(false)('bob')).toMatchObject({ removed: 0 });
    expect(await read('ada')).toMatchObject({ removed: 1 });
    expect(await status('bob')).toEqual(['active', null]);
    expect(await status('eve')).toEqual(['deleted', 'absent']);
  });

  it('somebody who came back has to be missed twice again', async () => {
    await read('ada');
    await read('ada');
    expect(await read('ada', 'bob')).toMatchObject({ changed: 1 });
    expect(await read('ada')).toMatchObject({ removed: 0 });
    expect(await read('ada')).toMatchObject({ removed: 1 });
  });

  it('leaves other sources alone', async () => {
    const hr = await directory.getOrCreateSource(id, 'hr', 'pull', NOW);
    await reading(true, hr)('sue');
    await read('ada', 'bob', 'eve');
    expect(await read('ada', 'bob', 'eve')).toMatchObject({ removed: 0 });
    expect(await status('sue')).toEqual(['active', null]);
  });
}

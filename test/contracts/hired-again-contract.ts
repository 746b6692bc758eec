import { expect, it } from 'vitest';
import type { DirectoryRecord } from '../../src/domain/directory-record.ts';
import { makeRecord } from './make-record.ts';
import type { OpenStores } from './stores.ts';

const NOW = new Date('2026-08-03T09:00:00.123Z');
const LATER = new Date('2026-08-04T09:00:00Z');

export function hiredAgainContract(open: OpenStores): void {
  async function openExcluded() {
    const { assignments, connections, directory } = await open();
    const { id } = await connections.getOrCreatePending(NOW);
    const hr = await directory.getOrCreateSource(id, 'HR', 'csv', NOW);
    const read = async (records: readonly DirectoryRecord[]) => {
      const work = await directory.beginImport(id, hr, LATER);
      await work.upsert(records);
      return work.finish({ complete: true, now: LATER });
    };
    const people = ['a', 'b'].map((name) => makeRecord(`${name}@x.example`));
    await read(people);
    const app = await assignments.findApp(id, 'slack', true);
    const rest = { appId: app?.id ?? '', seat: 'member', from: null, until: null, reason: 'no' } as const;
    for (const { email } of people) {
      const place = await directory.findPersonByEmail(id, email);
      const subject = { kind: 'person', personId: place?.person.id ?? '' } as const;
      await assignments.add(id, { ...rest, subject, exclude: true }, 'Olive', NOW);
    }
    const standing = async () =>
      (await assignments.list(id, app?.id ?? '')).filter(({ endedAt }) => endedAt === null).length;
    return { people, read, standing };
  }

  it('[D2] an exclusion by name is over for who was deleted and is there again, for nobody else', async () => {
    const { people, read, standing } = await openExcluded();
    await read(people.slice(1));
    expect(await standing()).toBe(2);
    await read(people);
    expect(await standing()).toBe(1);
  });

  it('[D2] it stays for who is suspended and comes back', async () => {
    const { people, read, standing } = await openExcluded();
    await read(people.map((record) => ({ ...record, status: 'suspended' })));
    await read(people);
    expect(await standing()).toBe(2);
  });
}

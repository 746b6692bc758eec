import type { DirectoryRecord } from '../../src/domain/directory-record.ts';
import type { PersonPlace } from '../../src/ports/directory-store.ts';
import type { Stores } from './stores.ts';

const NOW = new Date('2026-08-03T09:00:00.123Z');

/** One complete reading of the source `HR`; answers its people as they stand now. */
export async function importPeople(
  { directory }: Stores,
  connectionId: string,
  records: readonly DirectoryRecord[],
  now: Date = NOW,
): Promise<readonly PersonPlace[]> {
  const source = await directory.getOrCreateSource(connectionId, 'HR', 'csv', now);
  const work = await directory.beginImport(connectionId, source, now);
  await work.upsert(records);
  await work.finish({ complete: true, now });
  const places: PersonPlace[] = [];
  for (const { email } of records) {
    const place = await directory.findPersonByEmail(connectionId, email);
    if (place === null) throw new Error(`${email} was not imported`);
    places.push(place);
  }
  return places;
}

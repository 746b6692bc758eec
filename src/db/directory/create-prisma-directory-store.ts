import { BY_HAND } from '../../domain/by-hand.ts';
import type { DirectoryRecord } from '../../domain/directory-record.ts';
import type { Person } from '../../domain/person.ts';
import type { DirectoryStore } from '../../ports/directory-store.ts';
import type { NewId } from '../../ports/ids.ts';
import type { PrismaClient } from '../generated/client.ts';
import { cleanRecords } from './clean-record.ts';
import { createDirectoryForecast } from './create-directory-forecast.ts';
import { createDirectoryImport } from './create-directory-import.ts';
import { decideBatch } from './decide-batch.ts';
import { findGroupCircles } from './find-group-circles.ts';
import { findPersonIdByEmail, getPersonPlace, searchPeople } from './find-people.ts';
import { findNamed, findUnit, listNamed, listUnits } from './find-places.ts';
import { readKnown } from './read-known.ts';
import { getOrCreateSource, readSources } from './source-rows.ts';
import { writePeople } from './write-batch.ts';

interface Deps {
  readonly prisma: PrismaClient;
  readonly newId: NewId;
}

export function createPrismaDirectoryStore({ prisma, newId }: Deps): DirectoryStore {
  return {
    sources: (connectionId) => readSources(prisma, connectionId),
    getOrCreateSource: (connectionId, name, kind, now) =>
      getOrCreateSource({ prisma, newId }, connectionId, name, kind, now),
    async confirmReading(connectionId, id, at) {
      const where = { connectionId, id, lastReadingAt: { not: null } };
      await prisma.source.updateMany({ where, data: { lastReadingAt: at } });
    },
    async setSourcesReviewed(connectionId, at) {
      await prisma.source.updateMany({ where: { connectionId, reviewedAt: null }, data: { reviewedAt: at } });
    },
    beginImport: (connectionId, source, now) =>
      createDirectoryImport({ prisma, newId, connectionId, source, now }),
    beginForecast: (connectionId, source, now) =>
      createDirectoryForecast({ prisma, newId, connectionId, now }, source),
    addByHand: (connectionId, record, now) => addByHand({ prisma, newId }, connectionId, record, now),
    async findPersonByEmail(connectionId, email) {
      const id = await findPersonIdByEmail(prisma, connectionId, email);
      return id === null ? null : getPersonPlace(prisma, connectionId, id);
    },
    getPerson: (connectionId, personId) => getPersonPlace(prisma, connectionId, personId),
    searchPeople: (connectionId, text, limit) => searchPeople(prisma, connectionId, text, limit),
    findUnit: (connectionId, path) => findUnit(prisma, connectionId, path),
    findGroup: (connectionId, name) => findNamed(prisma, connectionId, 'groups', name),
    findWorkspace: (connectionId, name) => findNamed(prisma, connectionId, 'workspaces', name),
    listUnits: (connectionId, search, limit) => listUnits(prisma, connectionId, search, limit),
    listGroups: (connectionId, search, limit) => listNamed(prisma, connectionId, 'groups', search, limit),
    listWorkspaces: (connectionId, search, limit) =>
      listNamed(prisma, connectionId, 'workspaces', search, limit),
    groupCircles: (connectionId) => findGroupCircles(prisma, connectionId),
    countPeople: (connectionId) =>
      prisma.person.count({ where: { connectionId, status: { not: 'deleted' } } }),
    async countBySource(connectionId) {
      const where = { connectionId, status: { not: 'deleted' } };
      const counted = await prisma.person.groupBy({ by: ['sourceId'], where, _count: true });
      return new Map(counted.map(({ sourceId, _count }) => [sourceId, _count]));
    },
  };
}

/** Adds the person, or answers who has that address already: a directory's record is never changed by hand. */
async function addByHand(
  { prisma, newId }: Deps,
  connectionId: string,
  record: DirectoryRecord,
  now: Date,
): Promise<Person> {
  const records = cleanRecords([record]);
  return prisma.$transaction(async (tx) => {
    const source = await getOrCreateSource({ prisma: tx, newId }, connectionId, BY_HAND, 'by_hand', now);
    await tx.$queryRaw`SELECT id FROM connections WHERE id = ${connectionId}::uuid FOR NO KEY UPDATE`;
    const known = await readKnown(tx, connectionId, source.id, records);
    const { added, changed, conflicts, seen } = decideBatch(records, known, source, { newId, now });
    await writePeople({ tx, newId, connectionId, sourceId: source.id }, [...added, ...changed]);
    const id = conflicts[0]?.personId ?? seen[0] ?? '';
    const place = await getPersonPlace(tx, connectionId, id);
    if (place === null) throw new Error(`nobody was added for ${connectionId}`);
    return place.person;
  });
}

import type { FinishedReading } from '../../ports/directory-store.ts';
import type { PrismaClient } from '../generated/client.ts';
import { BATCH } from '../in-batches.ts';
import type { ImportDeps } from './import-deps.ts';
import { forgetSeen, rememberMissing } from './missing-people.ts';
import { saveLastReading } from './source-rows.ts';

const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/**
 * Ends a reading. After a complete one, whoever of the source was not in it is deleted with evidence `absent`
 * (G2), and so is a unit or group of the source in which nobody is left. Answers how many people went. With
 * `twice`, whoever is missing for the first time is remembered and stays.
 */
export async function finishImport(
  { prisma, connectionId, source }: ImportDeps,
  importId: string,
  reading: FinishedReading & { readonly people: number },
): Promise<number> {
  const { complete, twice = false, now, people } = reading;
  let removed = 0;
  await forgetSeen(prisma, importId);
  if (complete) {
    removed = await deleteAbsent(prisma, source.id, importId, { twice, now });
    if (twice) await rememberMissing(prisma, source.id, importId, now);
    await endEmptyPlaces(prisma, connectionId, source.id, now);
    await prisma.sourceConflict.deleteMany({ where: { sourceId: source.id, importId: { not: importId } } });
  }
  await saveLastReading(prisma, source, { at: now, people, complete });
  await forgetImport(prisma, importId);
  return removed;
}

async function deleteAbsent(
  prisma: PrismaClient,
  sourceId: string,
  importId: string,
  { twice, now }: { readonly twice: boolean; readonly now: Date },
): Promise<number> {
  let removed = 0;
  let after: string | undefined = FIRST_ID;
  while (after !== undefined) {
    const gone: { readonly id: string }[] = await prisma.$queryRaw`
      UPDATE people SET status = 'deleted', deletion_evidence = 'absent', status_since = ${now}, last_word_at = ${now}
       WHERE id IN (
             SELECT p.id FROM people p
              WHERE p.source_id = ${sourceId}::uuid AND p.status <> 'deleted' AND p.id > ${after}::uuid
                AND NOT EXISTS (
                    SELECT FROM import_rows r WHERE r.import_id = ${importId}::uuid AND r.person_id = p.id)
                AND (NOT ${twice}::boolean OR EXISTS (
                    SELECT FROM missing_people m WHERE m.person_id = p.id AND m.source_id = p.source_id))
              ORDER BY p.id LIMIT ${BATCH})
      RETURNING id`;
    removed += gone.length;
    after = gone
      .map(({ id }) => id)
      .sort()
      .at(-1);
  }
  return removed;
}

/** Units and groups come to be with people, so one in which nobody is left is one that is no longer mentioned. */
async function endEmptyPlaces(
  prisma: PrismaClient,
  connectionId: string,
  sourceId: string,
  now: Date,
): Promise<void> {
  await prisma.$executeRaw`
    UPDATE org_units SET deleted_at = ${now}
     WHERE connection_id = ${connectionId}::uuid AND source_id = ${sourceId}::uuid AND deleted_at IS NULL
       AND id NOT IN (
           SELECT unnest(v.lineage) FROM org_units v
            WHERE v.connection_id = ${connectionId}::uuid
              AND EXISTS (SELECT FROM people p WHERE p.unit_id = v.id AND p.status <> 'deleted'))`;
  await prisma.$executeRaw`
    UPDATE groups g SET deleted_at = ${now}
     WHERE g.connection_id = ${connectionId}::uuid AND g.source_id = ${sourceId}::uuid AND g.deleted_at IS NULL
       AND NOT EXISTS (
           SELECT FROM group_members m JOIN people p ON p.id = m.person_id
            WHERE m.group_id = g.id AND p.status <> 'deleted')`;
}

/** Row by batch: half a million rows would be one long transaction. */
async function forgetImport(prisma: PrismaClient, importId: string): Promise<void> {
  let deleted = BATCH;
  while (deleted === BATCH) {
    deleted = await prisma.$executeRaw`
      DELETE FROM import_rows WHERE import_id = ${importId}::uuid AND person_id IN (
        SELECT person_id FROM import_rows WHERE import_id = ${importId}::uuid LIMIT ${BATCH})`;
  }
  await prisma.import.delete({ where: { id: importId } });
}

const ABANDONED_AFTER_MS = 24 * 60 * 60 * 1_000;

/** Imports that a crash cut off. */
export async function forgetAbandoned(prisma: PrismaClient, sourceId: string, now: Date): Promise<void> {
  const before = new Date(now.getTime() - ABANDONED_AFTER_MS);
  const old = await prisma.import.findMany({ where: { sourceId, startedAt: { lt: before } } });
  for (const { id } of old) await forgetImport(prisma, id);
}

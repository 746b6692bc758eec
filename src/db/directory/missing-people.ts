import type { PrismaClient } from '../generated/client.ts';
import { BATCH } from '../in-batches.ts';

/** Whoever was in a reading, complete or not, is missing no more. */
export async function forgetSeen(prisma: PrismaClient, importId: string): Promise<void> {
  await prisma.$executeRaw`
    DELETE FROM missing_people m USING import_rows r
     WHERE r.import_id = ${importId}::uuid AND r.person_id = m.person_id`;
}

/** Remembers, a batch at a time, who is missing from this reading, for the next one to look for (G2). */
export async function rememberMissing(
  prisma: PrismaClient,
  sourceId: string,
  importId: string,
  now: Date,
): Promise<void> {
  await prisma.$executeRaw`
    DELETE FROM missing_people m USING people p
     WHERE p.id = m.person_id AND m.source_id = ${sourceId}::uuid
       AND (p.status = 'deleted' OR p.source_id <> m.source_id)`;
  let added = BATCH;
  while (added === BATCH) {
    added = await prisma.$executeRaw`
      INSERT INTO missing_people (person_id, source_id, since)
      SELECT p.id, p.source_id, ${now} FROM people p
       WHERE p.source_id = ${sourceId}::uuid AND p.status <> 'deleted'
         AND NOT EXISTS (SELECT FROM missing_people m WHERE m.person_id = p.id)
         AND NOT EXISTS (
             SELECT FROM import_rows r WHERE r.import_id = ${importId}::uuid AND r.person_id = p.id)
       ORDER BY p.id LIMIT ${BATCH}`;
  }
}

import type { ConflictPair } from '../../ports/source-conflicts.ts';
import type { Prisma } from '../generated/client.ts';
import { toJsonRows } from '../json-rows.ts';
import { type PersonWrite, toWrite } from './decide-batch.ts';
import type { ImportScope } from './ensure-units.ts';
import type { ClaimRow } from './read-conflicts.ts';
import { readKnown } from './read-known.ts';
import { writePeople } from './write-batch.ts';

/** What the claims make of their people: the record of the source that claims them, its id and its groups (D4). */
export async function toHandedOver(
  tx: Prisma.TransactionClient,
  connectionId: string,
  { toId }: ConflictPair,
  claims: readonly ClaimRow[],
  now: Date,
): Promise<readonly PersonWrite[]> {
  const records = claims.map(({ record }) => record);
  const known = new Map((await readKnown(tx, connectionId, toId, records)).map((row) => [row.id, row]));
  const pushed = await readPushedGroups(tx, toId, claims);
  return claims.flatMap(({ personId, importId, record }) => {
    const row = known.get(personId);
    if (row === undefined) return [];
    const groups = pushed.get(importId) ?? record.groups;
    // The id is that of the source before: the new one may have none.
    return [toWrite(personId, { ...record, groups }, { ...row, externalId: null }, now)];
  });
}

/** A claim does not follow what is pushed about groups later: they are read when it is settled. */
async function readPushedGroups(
  tx: Prisma.TransactionClient,
  toId: string,
  claims: readonly ClaimRow[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const users = await tx.pushedUser.findMany({
    where: { sourceId: toId, id: { in: claims.map(({ importId }) => importId) } },
    select: { id: true, groups: { select: { group: { select: { name: true } } } } },
  });
  return new Map(users.map(({ id, groups }) => [id, groups.map(({ group }) => group.name).sort()]));
}

/** Writes them, and ends the claims: the people are those of the source that claimed them. */
export async function writeHandedOver(
  scope: ImportScope,
  fromId: string,
  claims: readonly ClaimRow[],
  people: readonly PersonWrite[],
  now: Date,
): Promise<void> {
  const { tx, sourceId } = scope;
  const ids = people.map(({ id }) => id);
  await silenceFormer(scope, fromId, ids, now);
  await writePeople(scope, people);
  const written = new Set(ids);
  const users = claims.filter(({ personId }) => written.has(personId));
  await tx.$executeRaw`
    UPDATE pushed_users u SET person_id = r."personId"
      FROM jsonb_to_recordset(${toJsonRows(users)}::jsonb) AS r("personId" uuid, "importId" uuid)
     WHERE u.source_id = ${sourceId}::uuid AND u.id = r."importId"`;
  await tx.sourceConflict.deleteMany({ where: { sourceId, personId: { in: ids } } });
}

/** Who goes on sending the file that they came from would have everybody in conflict again. */
async function silenceFormer(
  { tx, connectionId, newId }: ImportScope,
  fromId: string,
  personIds: readonly string[],
  now: Date,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO source_conflicts (source_id, email_fold, connection_id, person_id, record, import_id, since, kept_at)
    SELECT ${fromId}::uuid, p.email_fold, ${connectionId}::uuid, p.id, '{}', ${newId()}::uuid, ${now}::timestamptz,
           ${now}::timestamptz
      FROM people p WHERE p.id = ANY(${[...personIds]}::uuid[])
    ON CONFLICT (source_id, email_fold) DO NOTHING`;
}

import type { DirectoryRecord } from '../../domain/directory-record.ts';
import { personName } from '../../domain/person.ts';
import type {
  ConflictChoice,
  ConflictedPerson,
  ConflictPair,
  SourceConflict,
} from '../../ports/source-conflicts.ts';
import { Prisma, type PrismaClient } from '../generated/client.ts';
import { isUuid } from '../is-uuid.ts';
import { matchesSearch } from '../search-text.ts';

type Reader = Pick<PrismaClient, '$queryRaw'>;

/** A claim that a hand-over can settle. */
export interface ClaimRow {
  readonly personId: string;
  /** The claim's import, or the pushed user. */
  readonly importId: string;
  readonly record: DirectoryRecord;
}

/** The source that claims has somebody else for this record: handed over, it would have two. */
const IS_APART = Prisma.sql`(
  EXISTS (SELECT FROM people o
           WHERE o.source_id = c.source_id AND o.external_id = c.record->>'externalId' AND o.status <> 'deleted')
  OR EXISTS (SELECT FROM pushed_users u
              WHERE u.source_id = c.source_id AND u.id = c.import_id AND u.person_id IS NOT NULL))`;

export async function listConflicts(
  prisma: Reader,
  connectionId: string,
): Promise<readonly SourceConflict[]> {
  const rows = await prisma.$queryRaw<
    (Omit<SourceConflict, 'people' | 'apart'> & { readonly people: bigint; readonly apart: bigint })[]
  >`
    SELECT f.id AS "fromId", f.name AS "fromName", t.id AS "toId", t.name AS "toName",
           count(DISTINCT c.person_id) FILTER (WHERE NOT ${IS_APART}) AS people,
           count(*) FILTER (WHERE ${IS_APART}) AS apart
      FROM source_conflicts c
      JOIN people p ON p.id = c.person_id
      JOIN sources f ON f.id = p.source_id
      JOIN sources t ON t.id = c.source_id
     WHERE c.connection_id = ${connectionId}::uuid AND c.kept_at IS NULL
     GROUP BY f.id, t.id ORDER BY f.name, t.name`;
  return rows.map((row) => ({ ...row, people: Number(row.people), apart: Number(row.apart) }));
}

/** The next ones by the person's id; of two claims on one person the one by their own address. */
export function readClaims(
  prisma: Reader,
  connectionId: string,
  { fromId, toId }: ConflictPair,
  choice: ConflictChoice,
  page: { readonly after: string; readonly limit: number },
): Promise<readonly ClaimRow[]> {
  if (!isUuid(fromId) || !isUuid(toId)) return Promise.resolve([]);
  return prisma.$queryRaw<ClaimRow[]>`
    SELECT DISTINCT ON (c.person_id) c.person_id AS "personId", c.import_id AS "importId", c.record
      FROM source_conflicts c JOIN people p ON p.id = c.person_id
     WHERE c.connection_id = ${connectionId}::uuid AND c.source_id = ${toId}::uuid AND c.kept_at IS NULL
       AND p.source_id = ${fromId}::uuid AND c.person_id > ${page.after}::uuid AND ${isChosen(choice)} AND NOT ${IS_APART}
     ORDER BY c.person_id, c.email_fold = p.email_fold DESC, c.email_fold LIMIT ${page.limit}`;
}

/** For `c`, a claim. */
export function isChosen(choice: ConflictChoice): Prisma.Sql {
  if (choice === null) return Prisma.sql`true`;
  return Prisma.sql`c.person_id = ANY(${choice.filter(isUuid)}::uuid[])`;
}

export async function findConflicted(
  prisma: Reader,
  connectionId: string,
  { fromId, toId }: ConflictPair,
  search: string,
  limit: number,
): Promise<readonly ConflictedPerson[]> {
  if (!isUuid(fromId) || !isUuid(toId)) return [];
  const rows = await prisma.$queryRaw<
    {
      readonly personId: string;
      readonly email: string;
      readonly givenName: string;
      readonly familyName: string;
    }[]
  >`
    SELECT p.id AS "personId", p.email, p.given_name AS "givenName", p.family_name AS "familyName"
      FROM people p
     WHERE p.source_id = ${fromId}::uuid AND p.connection_id = ${connectionId}::uuid
       AND ${matchesSearch(Prisma.sql`p.search`, search)}
       AND EXISTS (SELECT FROM source_conflicts c
                    WHERE c.person_id = p.id AND c.source_id = ${toId}::uuid AND c.kept_at IS NULL AND NOT ${IS_APART})
     ORDER BY p.email_fold, p.id LIMIT ${limit}`;
  return rows.map((row) => ({ personId: row.personId, email: row.email, name: personName(row) }));
}

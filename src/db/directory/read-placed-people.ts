import type { Lost, Reached } from '../../domain/case.ts';
import type { Placement } from '../../domain/directory.ts';
import { Prisma, type PrismaClient } from '../generated/client.ts';
import { BATCH, inBatches } from '../in-batches.ts';
import { isUuid } from '../is-uuid.ts';
import { PERSON_COLUMNS, PERSON_TABLES, type PersonRow } from './person-row.ts';

/** A person with where they stand and what is remembered: all that evaluating and planning need of them. */
export interface PlacedRow extends PersonRow, Placement {
  readonly emailFold: string;
  readonly entitled: boolean;
  readonly reached: StoredReached | null;
  readonly statusSince: Date;
  readonly lastWordAt: Date | null;
  readonly sourceConflict: boolean;
}

/** JSON has no instants: `at` is text in it. */
interface StoredReached extends Omit<Reached, 'lost'> {
  readonly lost: (Omit<Lost, 'at'> & { readonly at: string }) | null;
}

const PLACED = Prisma.sql`
  SELECT ${PERSON_COLUMNS},
         p.email_fold AS "emailFold",
         p.status_since AS "statusSince",
         p.last_word_at AS "lastWordAt",
         coalesce(e.entitled, false) AS entitled,
         e.reached,
         EXISTS (SELECT FROM source_conflicts c WHERE c.person_id = p.id AND c.kept_at IS NULL) AS "sourceConflict",
         ARRAY(SELECT x.id FROM unnest(u.lineage) WITH ORDINALITY AS l(id, step)
                 JOIN org_units x ON x.id = l.id AND x.deleted_at IS NULL ORDER BY l.step) AS "unitIds",
         ARRAY(SELECT m.group_id FROM group_members m JOIN groups g ON g.id = m.group_id AND g.deleted_at IS NULL
                WHERE m.person_id = p.id ORDER BY m.group_id) AS "groupIds",
         ARRAY(SELECT m.workspace_id FROM workspace_members m
                 JOIN workspaces w ON w.id = m.workspace_id AND w.deleted_at IS NULL
                WHERE m.person_id = p.id ORDER BY m.workspace_id) AS "workspaceIds"
    FROM ${PERSON_TABLES}
    LEFT JOIN entitlements e ON e.person_id = p.id`;

/** Everybody of the connection by email, then id (P3), or `personIds` in any order, a batch at a time. */
export async function* readPlacedPeople(
  prisma: PrismaClient,
  connectionId: string,
  personIds?: readonly string[],
): AsyncGenerator<readonly PlacedRow[]> {
  if (personIds === undefined) yield* readEverybody(prisma, connectionId);
  else yield* readNamed(prisma, connectionId, personIds.filter(isUuid));
}

/** By their ids: every page of a search among fifty thousand of them would look at all of them again. */
async function* readNamed(
  prisma: PrismaClient,
  connectionId: string,
  personIds: readonly string[],
): AsyncGenerator<readonly PlacedRow[]> {
  for (const ids of inBatches([...new Set(personIds)])) {
    const rows: PlacedRow[] = await prisma.$queryRaw`
      ${PLACED}
       WHERE p.connection_id = ${connectionId}::uuid AND p.id = ANY(${ids}::uuid[])
       ORDER BY p.email_fold, p.id`;
    if (rows.length > 0) yield rows;
  }
}

async function* readEverybody(
  prisma: PrismaClient,
  connectionId: string,
): AsyncGenerator<readonly PlacedRow[]> {
  let after: Pick<PlacedRow, 'emailFold' | 'id'> | undefined;
  do {
    const next: Prisma.Sql =
      after === undefined
        ? Prisma.sql`true`
        : Prisma.sql`(p.email_fold, p.id) > (${after.emailFold}, ${after.id}::uuid)`;
    const rows: PlacedRow[] = await prisma.$queryRaw`
      ${PLACED}
       WHERE p.connection_id = ${connectionId}::uuid AND ${next}
       ORDER BY p.email_fold, p.id LIMIT ${BATCH}`;
    if (rows.length > 0) yield rows;
    after = rows.length === BATCH ? rows.at(-1) : undefined;
  } while (after !== undefined);
}

/** What entitled the person last, its instant made a Date again. */
export function toReached(reached: StoredReached | null): Reached | null {
  if (reached === null) return null;
  const { lost } = reached;
  return { ...reached, lost: lost === null ? null : { ...lost, at: new Date(lost.at) } };
}

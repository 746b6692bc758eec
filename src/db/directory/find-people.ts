import { foldEmail } from '../../domain/email.ts';
import { foldText } from '../../domain/fold-text.ts';
import type { PersonPlace } from '../../ports/directory-store.ts';
import { Prisma } from '../generated/client.ts';
import { isUuid } from '../is-uuid.ts';
import { toStorable } from '../json-rows.ts';
import { escapeLike, matchesSearch } from '../search-text.ts';
import { PERSON_COLUMNS, PERSON_TABLES, type PersonRow, toPerson } from './person-row.ts';

interface PlaceRow extends PersonRow {
  readonly groups: readonly string[];
  readonly workspaces: readonly string[];
}

type Reader = Pick<Prisma.TransactionClient, '$queryRaw'>;

const PLACE_COLUMNS = Prisma.sql`${PERSON_COLUMNS},
  ARRAY(SELECT g.name FROM group_members m JOIN groups g ON g.id = m.group_id
         WHERE m.person_id = p.id AND g.deleted_at IS NULL ORDER BY g.name_fold, g.name) AS groups,
  ARRAY(SELECT w.name FROM workspace_members m JOIN workspaces w ON w.id = m.workspace_id
         WHERE m.person_id = p.id AND w.deleted_at IS NULL ORDER BY w.name_fold, w.name) AS workspaces`;

/** Whose primary address it is, else whose secondary one; the living before the deleted. */
export async function findPersonIdByEmail(
  reader: Reader,
  connectionId: string,
  email: string,
): Promise<string | null> {
  const fold = foldEmail(toStorable(email));
  const [found] = await reader.$queryRaw<{ readonly id: string }[]>`
    SELECT id FROM (
      SELECT p.id, p.status = 'deleted' AS gone, 1 AS by FROM people p
       WHERE p.connection_id = ${connectionId}::uuid AND p.email_fold = ${fold}
      UNION ALL
      SELECT p.id, p.status = 'deleted', 2 FROM person_emails e JOIN people p ON p.id = e.person_id
       WHERE e.connection_id = ${connectionId}::uuid AND e.email_fold = ${fold}) AS holders
     ORDER BY gone, by, id LIMIT 1`;
  return found?.id ?? null;
}

export async function getPersonPlace(
  reader: Reader,
  connectionId: string,
  personId: string,
): Promise<PersonPlace | null> {
  if (!isUuid(personId)) return null;
  const [row] = await reader.$queryRaw<PlaceRow[]>`
    SELECT ${PLACE_COLUMNS} FROM ${PERSON_TABLES}
     WHERE p.connection_id = ${connectionId}::uuid AND p.id = ${personId}::uuid`;
  return row === undefined ? null : toPlace(row);
}

/** Best first: the address itself, then what begins with the text, then the most alike; the deleted last. */
export async function searchPeople(
  reader: Reader,
  connectionId: string,
  text: string,
  limit: number,
): Promise<readonly PersonPlace[]> {
  const email = foldEmail(toStorable(text));
  const folded = foldText(toStorable(text));
  const rows = await reader.$queryRaw<PlaceRow[]>`
    SELECT ${PLACE_COLUMNS} FROM ${PERSON_TABLES}
     WHERE p.connection_id = ${connectionId}::uuid AND ${matchesSearch(Prisma.sql`p.search`, text)}
     ORDER BY p.status = 'deleted', p.email_fold = ${email} DESC,
              p.email_fold LIKE ${`${escapeLike(email)}%`} DESC, similarity(p.search, ${folded}) DESC,
              p.email_fold, p.id
     LIMIT ${limit}`;
  return rows.map(toPlace);
}

function toPlace(row: PlaceRow): PersonPlace {
  return {
    person: toPerson(row),
    unitPath: row.unitPath,
    groups: row.groups,
    workspaces: row.workspaces,
  };
}

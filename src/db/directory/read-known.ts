import type { DirectoryRecord } from '../../domain/directory-record.ts';
import { foldEmail } from '../../domain/email.ts';
import type { Prisma } from '../generated/client.ts';
import { PERSON_COLUMNS, PERSON_TABLES, type PersonRow } from './person-row.ts';

/** Somebody on record who may be whom a batch of records speaks of, with all that a record can change. */
export interface KnownRow extends PersonRow {
  readonly byHand: boolean;
  readonly groups: readonly string[];
  readonly statusSince: Date;
  readonly lastWordAt: Date | null;
}

/** Everybody who shares an id of this source, an address or an employee number with one of the records. */
export async function readKnown(
  tx: Prisma.TransactionClient,
  connectionId: string,
  sourceId: string,
  records: readonly DirectoryRecord[],
  personId: string | null = null,
): Promise<readonly KnownRow[]> {
  const emails = records.map(({ email }) => foldEmail(email));
  const externalIds = records.flatMap(({ externalId }) => externalId ?? []);
  const numbers = records.flatMap(({ employeeNumber }) => employeeNumber ?? []);
  return tx.$queryRaw<KnownRow[]>`
    SELECT ${PERSON_COLUMNS},
           s.kind = 'by_hand' AS "byHand",
           p.status_since AS "statusSince",
           p.last_word_at AS "lastWordAt",
           ARRAY(SELECT g.name FROM group_members m JOIN groups g ON g.id = m.group_id
                  WHERE m.person_id = p.id AND g.deleted_at IS NULL ORDER BY g.name) AS groups
      FROM ${PERSON_TABLES}
     WHERE p.id IN (
             SELECT id FROM people
              WHERE connection_id = ${connectionId}::uuid AND email_fold = ANY(${emails})
             UNION
             SELECT id FROM people WHERE source_id = ${sourceId}::uuid AND external_id = ANY(${externalIds})
             UNION
             SELECT ${personId}::uuid
             UNION
             SELECT id FROM people
              WHERE connection_id = ${connectionId}::uuid AND employee_number = ANY(${numbers}))`;
}

/** Finds the few of `known` that a record may be about. */
export function createKnownFinder(known: readonly KnownRow[]) {
  const byEmail = groupBy(known, (row) => foldEmail(row.email));
  const byId = groupBy(known, (row) => row.externalId);
  const byNumber = groupBy(known, (row) => row.employeeNumber);
  return (record: DirectoryRecord): readonly KnownRow[] => [
    ...new Set([
      ...(byEmail.get(foldEmail(record.email)) ?? []),
      ...(record.externalId === null ? [] : (byId.get(record.externalId) ?? [])),
      ...(record.employeeNumber === null ? [] : (byNumber.get(record.employeeNumber) ?? [])),
    ]),
  ];
}

function groupBy(
  rows: readonly KnownRow[],
  key: (row: KnownRow) => string | null,
): ReadonlyMap<string | null, readonly KnownRow[]> {
  return Map.groupBy(rows, key);
}

/** Somebody of this source who is missing from a reading unless it names them. */
export function isLivingOf(
  source: { readonly id: string },
  row: Pick<KnownRow, 'sourceId' | 'status'>,
): boolean {
  return row.sourceId === source.id && row.status !== 'deleted';
}

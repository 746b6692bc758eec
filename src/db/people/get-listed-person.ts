import type { ListedPerson } from '../../ports/people-index.ts';
import type { PrismaClient } from '../generated/client.ts';
import { isUuid } from '../is-uuid.ts';
import { LISTED_COLUMNS, LISTED_TABLES, type ListedRow, toListed } from './listed-row.ts';

export async function getListedPerson(
  prisma: PrismaClient,
  connectionId: string,
  personId: string,
): Promise<ListedPerson | null> {
  if (!isUuid(personId)) return null;
  const [row] = await prisma.$queryRaw<ListedRow[]>`
    SELECT ${LISTED_COLUMNS} FROM ${LISTED_TABLES}
     WHERE p.connection_id = ${connectionId}::uuid AND p.id = ${personId}::uuid`;
  return row === undefined ? null : toListed(row);
}

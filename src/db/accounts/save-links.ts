import type { AccountIndex } from '../../ports/account-index.ts';
import type { PrismaClient } from '../generated/client.ts';
import { toJsonRows } from '../json-rows.ts';

type Link = Parameters<AccountIndex['saveLinks']>[1][number];

/** One to one (M1): a person's new link ends the one before. Writes only what differs. */
export async function saveLinks(
  prisma: PrismaClient,
  connectionId: string,
  links: readonly Link[],
  now: Date,
): Promise<void> {
  const rows = toJsonRows(links);
  await prisma.$transaction([
    prisma.$executeRaw`
      UPDATE accounts a SET person_id = NULL, linked_at = NULL
        FROM jsonb_to_recordset(${rows}::jsonb) AS r("personId" uuid, "accountId" text)
       WHERE a.connection_id = ${connectionId}::uuid AND a.person_id = r."personId" AND a.id <> r."accountId"`,
    prisma.$executeRaw`
      UPDATE accounts a SET person_id = r."personId", linked_at = ${now}
        FROM jsonb_to_recordset(${rows}::jsonb) AS r("personId" uuid, "accountId" text)
       WHERE a.connection_id = ${connectionId}::uuid AND a.id = r."accountId"
         AND a.person_id IS DISTINCT FROM r."personId"`,
  ]);
}

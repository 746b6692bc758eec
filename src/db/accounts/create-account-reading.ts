import type { AccountReading } from '../../ports/account-index.ts';
import type { NewId } from '../../ports/ids.ts';
import type { PrismaClient } from '../generated/client.ts';
import { BATCH, inBatches } from '../in-batches.ts';
import { tidyTables } from '../tidy-tables.ts';
import { INCOMING_COLUMNS, toIncoming } from './incoming-accounts.ts';
import { mergeAccounts, roleOf } from './merge-accounts.ts';

interface Reading {
  readonly prisma: PrismaClient;
  readonly connectionId: string;
  readonly readingId: string;
  readonly startedAt: Date;
}

const A_DAY_MS = 24 * 60 * 60 * 1_000;

/**
 * A reading on its way into the index: its accounts are staged, each with what differs from the index, and
 * count from `finish` on (G2). A crash before leaves the index as it was.
 */
export async function beginAccountReading(
  { prisma, newId }: { readonly prisma: PrismaClient; readonly newId: NewId },
  connectionId: string,
  now: Date,
): Promise<AccountReading> {
  const before = (days: number) => new Date(now.getTime() - days * A_DAY_MS);
  await prisma.reading.deleteMany({
    where: {
      connectionId,
      OR: [{ finishedAt: null, startedAt: { lt: before(1) } }, { finishedAt: { lt: before(30) } }],
    },
  });
  const readingId = newId();
  await prisma.reading.create({ data: { id: readingId, connectionId, startedAt: now } });
  const reading = { prisma, connectionId, readingId, startedAt: now };
  return {
    async put(accounts) {
      for (const batch of inBatches(accounts)) await stage(reading, toIncoming(batch).json);
    },
    missing: () => readMissing(reading),
    async finish({ at, accounts, pages }) {
      // Without fresh statistics the staged rows would be sorted anew for each batch that is merged.
      await tidyTables(prisma, 'staging');
      const removed = await removeMissing(reading);
      const merged = await mergeStaged(reading, at);
      await prisma.reading.update({ where: { id: readingId }, data: { finishedAt: at, accounts, pages } });
      await forgetRows(reading);
      await tidyTables(prisma, 'staging', ...(removed + merged > 0 ? (['accounts'] as const) : []));
    },
  };
}

async function stage({ prisma, connectionId, readingId }: Reading, incoming: string): Promise<void> {
  await prisma.$executeRaw`
    INSERT INTO reading_rows (reading_id, account_id, changed)
    SELECT ${readingId}::uuid, i.id,
           CASE WHEN a.listed AND (a.status = 'inactive') = (i.status = 'inactive')
                 AND a.role IS NOT DISTINCT FROM ${roleOf()}
                 AND (a.email, a.secondary_email, a.user_name, a.given_name, a.family_name, a.display_name, a.title,
                      a.external_id, a.employee_number, a.search)
                     IS NOT DISTINCT FROM
                     (i.email, i."secondaryEmail", i."userName", i."givenName", i."familyName", i."displayName",
                      i.title, i."externalId", i."employeeNumber", i.search)
                THEN NULL ELSE r.data END
      FROM jsonb_array_elements(${incoming}::jsonb) AS r(data)
     CROSS JOIN LATERAL jsonb_to_record(r.data) AS i(${INCOMING_COLUMNS})
      LEFT JOIN accounts a ON a.connection_id = ${connectionId}::uuid AND a.id = i.id
    ON CONFLICT (reading_id, account_id) DO UPDATE SET changed = EXCLUDED.changed`;
}

/** What was read or written live since the reading began is newer than its pages and not missing from them. */
async function readMissing(reading: Reading): Promise<readonly string[]> {
  const { prisma, connectionId, readingId, startedAt } = reading;
  const rows = await prisma.$queryRaw<{ readonly id: string }[]>`
    SELECT a.id FROM accounts a
     WHERE a.connection_id = ${connectionId}::uuid AND a.listed AND a.read_at <= ${startedAt}
       AND NOT EXISTS (
           SELECT FROM reading_rows r WHERE r.reading_id = ${readingId}::uuid AND r.account_id = a.id)
     ORDER BY a.id`;
  return rows.map(({ id }) => id);
}

async function removeMissing(reading: Reading): Promise<number> {
  const { prisma, connectionId, startedAt } = reading;
  const missing = await readMissing(reading);
  for (const ids of inBatches(missing)) {
    await prisma.$executeRaw`
      DELETE FROM accounts
       WHERE connection_id = ${connectionId}::uuid AND id = ANY(${[...ids]}) AND read_at <= ${startedAt}`;
  }
  return missing.length;
}

async function mergeStaged(
  { prisma, connectionId, readingId, startedAt }: Reading,
  now: Date,
): Promise<number> {
  let merged = 0;
  let after: string | undefined = '';
  while (after !== undefined) {
    const rows: { readonly id: string; readonly data: string }[] = await prisma.$queryRaw`
      SELECT account_id AS id, changed::text AS data FROM reading_rows
       WHERE reading_id = ${readingId}::uuid AND changed IS NOT NULL AND account_id > ${after}
       ORDER BY account_id LIMIT ${BATCH}`;
    if (rows.length > 0) {
      const incoming = {
        ids: rows.map(({ id }) => id),
        json: `[${rows.map(({ data }) => data).join()}]`,
      };
      await mergeAccounts(prisma, connectionId, incoming, { now, byRollcall: false, asOf: startedAt });
    }
    merged += rows.length;
    after = rows.at(-1)?.id;
  }
  return merged;
}

async function forgetRows({ prisma, readingId }: Reading): Promise<void> {
  let deleted = BATCH;
  while (deleted === BATCH) {
    deleted = await prisma.$executeRaw`
      DELETE FROM reading_rows WHERE reading_id = ${readingId}::uuid AND account_id IN (
        SELECT account_id FROM reading_rows WHERE reading_id = ${readingId}::uuid LIMIT ${BATCH})`;
  }
}

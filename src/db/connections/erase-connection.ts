import { Prisma, type PrismaClient } from '../generated/client.ts';

type Reader = Pick<PrismaClient, '$queryRaw'>;

/** Rows of a connection in every table that names one; tables of their rows go with those. */
export async function countRows(
  prisma: Reader,
  connectionId: string,
): Promise<Readonly<Record<string, number>>> {
  const tables = await prisma.$queryRaw<{ readonly name: string }[]>`
    SELECT c.table_name AS name FROM information_schema.columns c
      JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
     WHERE c.table_schema = current_schema() AND c.column_name = 'connection_id' AND t.table_type = 'BASE TABLE'
     ORDER BY c.table_name`;
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await prisma.$queryRaw<{ readonly rows: number }[]>`
      SELECT count(*)::int AS rows FROM ${Prisma.raw(`"${name}"`)} WHERE connection_id = ${connectionId}::uuid`;
    if (row !== undefined && row.rows > 0) counts[name] = row.rows;
  }
  return counts;
}

/** Everything of a connection refers to it, so that it goes with it; that nothing is left is looked at. */
export async function eraseConnection(
  prisma: PrismaClient,
  id: string,
): Promise<Readonly<Record<string, number>>> {
  const counts = await countRows(prisma, id);
  await prisma.connection.deleteMany({ where: { id } });
  const left = Object.keys(await countRows(prisma, id));
  if (left.length > 0) throw new Error(`rows are left in ${left.join(', ')}`);
  return counts;
}

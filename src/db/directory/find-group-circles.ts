import type { PrismaClient } from '../generated/client.ts';

/** Groups that are in themselves through others, by their source: everybody of a circle is in all of it. */
export async function findGroupCircles(
  prisma: PrismaClient,
  connectionId: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await prisma.$queryRaw<{ readonly sourceId: string; readonly name: string }[]>`
    WITH RECURSIVE reached(root, id) AS (
      SELECT n.outer_id, n.inner_id FROM pushed_nestings n JOIN pushed_groups g ON g.id = n.outer_id
       WHERE g.connection_id = ${connectionId}::uuid
       UNION SELECT r.root, n.inner_id FROM reached r JOIN pushed_nestings n ON n.outer_id = r.id)
    SELECT g.source_id AS "sourceId", g.name FROM reached r JOIN pushed_groups g ON g.id = r.root
     WHERE r.root = r.id ORDER BY g.name`;
  const bySource = Map.groupBy(rows, ({ sourceId }) => sourceId);
  return new Map([...bySource].map(([id, own]) => [id, own.map(({ name }) => name)]));
}

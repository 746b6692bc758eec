import type { PrismaClient } from '../generated/client.ts';

/** One number of the whole installation, with its labels. */
export interface Figure {
  readonly name: FigureName;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

export type FigureName = 'connections' | 'holds' | 'plan_operations' | 'reading_age_seconds' | 'scim_share';

type Rows = readonly { readonly label: string; readonly value: number }[];

/**
 * What stands in the database now, over all teams together: no team is named, and a thousand of them make no more
 * series than one. Ages are those of the team that waits longest.
 */
export async function readFigures(prisma: PrismaClient, now: Date): Promise<readonly Figure[]> {
  const [connections, holds, operations, ages, shares] = await Promise.all([
    prisma.$queryRaw<Rows>`
      SELECT CASE WHEN quarantine_since IS NULL THEN state ELSE 'quarantined' END AS label, count(*)::int AS value
        FROM connections GROUP BY 1`,
    prisma.$queryRaw<Rows>`
      SELECT rule AS label, count(*)::int AS value FROM holds WHERE state IN ('open', 'expired') GROUP BY 1`,
    prisma.$queryRaw<Rows>`
      SELECT o.operation ->> 'kind' AS label, count(*)::int AS value FROM operations o
       WHERE o.plan_id IN (SELECT DISTINCT ON (connection_id) id FROM plans
                            WHERE saved_at IS NOT NULL AND scope = 'all' ORDER BY connection_id, at DESC)
       GROUP BY 1`,
    prisma.$queryRaw<Rows>`
      SELECT 'slack' AS label, extract(epoch FROM ${now} - min(last))::float AS value
        FROM (SELECT max(r.finished_at) AS last FROM readings r JOIN connections c ON c.id = r.connection_id
               WHERE c.state = 'connected' GROUP BY r.connection_id) AS readings
      HAVING min(last) IS NOT NULL
      UNION ALL
      SELECT 'directory', extract(epoch FROM ${now} - min(last_reading_at))::float FROM sources
       WHERE kind = 'pull' HAVING min(last_reading_at) IS NOT NULL`,
    prisma.$queryRaw<Rows>`
      SELECT 'least' AS label, min(share) AS value FROM scim_spending HAVING min(share) IS NOT NULL`,
  ]);
  return [
    ...toFigures('connections', 'state', connections),
    ...toFigures('holds', 'rule', holds),
    ...toFigures('plan_operations', 'kind', operations),
    ...toFigures('reading_age_seconds', 'of', ages),
    ...toFigures('scim_share', 'of', shares),
  ];
}

function toFigures(name: FigureName, labelName: string, rows: Rows): readonly Figure[] {
  return rows.map(({ label, value }) => ({ name, labels: { [labelName]: label }, value }));
}

import type { DirectoryRecord } from '../../domain/directory-record.ts';
import { unitPathsTo } from '../../domain/unit-path.ts';
import type { PrismaClient } from '../generated/client.ts';

/** Where records would stand among the units and groups that are on record, deleted ones included. */
export interface Standings {
  unitId(path: string | null): string | null;
  /** The unit first, then its parents up to the root. */
  unitIds(path: string | null): readonly string[];
  /** Sorted, as placements are. */
  groupIds(names: readonly string[]): readonly string[];
}

export async function findStandings(
  prisma: PrismaClient,
  connectionId: string,
  records: readonly Pick<DirectoryRecord, 'unitPath' | 'groups'>[],
): Promise<Standings> {
  const paths = new Set(records.flatMap(({ unitPath }) => (unitPath === null ? [] : unitPathsTo(unitPath))));
  const names = new Set(records.flatMap(({ groups }) => groups));
  const [units, groups] = await Promise.all([
    prisma.orgUnit.findMany({ where: { connectionId, path: { in: [...paths] } } }),
    prisma.group.findMany({ where: { connectionId, name: { in: [...names] } } }),
  ]);
  const unitByPath = new Map(units.map(({ path, id }) => [path, id]));
  const groupByName = new Map(groups.map(({ name, id }) => [name, id]));
  return {
    unitId: (path) => (path === null ? null : (unitByPath.get(path) ?? null)),
    unitIds: (path) =>
      path === null ? [] : [...unitPathsTo(path)].reverse().flatMap((step) => unitByPath.get(step) ?? []),
    groupIds: (wanted) => wanted.flatMap((name) => groupByName.get(name) ?? []).sort(),
  };
}

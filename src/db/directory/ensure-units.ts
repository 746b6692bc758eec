import { foldText } from '../../domain/fold-text.ts';
import { unitPathsTo } from '../../domain/unit-path.ts';
import type { NewId } from '../../ports/ids.ts';
import type { Prisma } from '../generated/client.ts';
import { toJsonRows } from '../json-rows.ts';

export interface ImportScope {
  readonly tx: Prisma.TransactionClient;
  readonly newId: NewId;
  readonly connectionId: string;
  readonly sourceId: string;
}

interface UnitRow {
  readonly id: string;
  readonly path: string;
  readonly lineage: readonly string[];
}

/**
 * The ids of units by path, `paths` being in the stored form. What is missing comes to be with its parents;
 * a deleted one that is named again is back, with its id.
 */
export async function ensureUnits(
  { tx, newId, connectionId, sourceId }: ImportScope,
  paths: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set([...paths].flatMap(unitPathsTo))];
  if (wanted.length === 0) return new Map();
  const known = await tx.$queryRaw<UnitRow[]>`
    UPDATE org_units SET source_id = ${sourceId}::uuid, deleted_at = NULL
     WHERE connection_id = ${connectionId}::uuid AND path = ANY(${wanted})
    RETURNING id, path, lineage`;
  const units = new Map(known.map((unit) => [unit.path, unit]));
  const added: UnitRow[] = [];
  // Parents are shorter than their children, so each finds its parent's lineage already there.
  for (const path of wanted.sort((one, other) => one.length - other.length)) {
    if (units.has(path)) continue;
    const id = newId();
    const unit = { id, path, lineage: [id, ...(units.get(parentOf(path))?.lineage ?? [])] };
    units.set(path, unit);
    added.push(unit);
  }
  if (added.length > 0) await insertUnits(tx, connectionId, sourceId, added);
  return new Map([...units.values()].map(({ path, id }) => [path, id]));
}

function parentOf(path: string): string {
  return unitPathsTo(path).at(-2) ?? '';
}

async function insertUnits(
  tx: Prisma.TransactionClient,
  connectionId: string,
  sourceId: string,
  units: readonly UnitRow[],
): Promise<void> {
  const rows = units.map(({ id, path, lineage }) => ({
    id,
    path,
    pathFold: foldText(path),
    parentId: lineage[1] ?? null,
    lineage,
  }));
  await tx.$executeRaw`
    INSERT INTO org_units (id, connection_id, source_id, path, path_fold, parent_id, lineage)
    SELECT r.id, ${connectionId}::uuid, ${sourceId}::uuid, r.path, r."pathFold", r."parentId", r.lineage
      FROM jsonb_to_recordset(${toJsonRows(rows)}::jsonb)
        AS r(id uuid, path text, "pathFold" text, "parentId" uuid, lineage uuid[])`;
}

import { foldText } from '../../domain/fold-text.ts';
import { toJsonRows } from '../json-rows.ts';
import type { ImportScope } from './ensure-units.ts';

/** The ids of groups by name. A missing one comes to be; a deleted one that is named again is back, with its id. */
export async function ensureGroups(
  { tx, newId, connectionId, sourceId }: ImportScope,
  names: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const rows = [...new Set(names)].map((name) => ({ id: newId(), name, nameFold: foldText(name) }));
  if (rows.length === 0) return new Map();
  const groups = await tx.$queryRaw<{ readonly id: string; readonly name: string }[]>`
    INSERT INTO groups (id, connection_id, source_id, name, name_fold)
    SELECT r.id, ${connectionId}::uuid, ${sourceId}::uuid, r.name, r."nameFold"
      FROM jsonb_to_recordset(${toJsonRows(rows)}::jsonb) AS r(id uuid, name text, "nameFold" text)
    ON CONFLICT (connection_id, name) DO UPDATE SET source_id = EXCLUDED.source_id, deleted_at = NULL
    RETURNING id, name`;
  return new Map(groups.map(({ id, name }) => [name, id]));
}

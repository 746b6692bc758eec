import { AppError } from '../domain/app-error.ts';
import { subjectId } from '../domain/assignment.ts';
import type { OrgUnit, Placement } from '../domain/directory.ts';
import { unitPathsTo } from '../domain/unit-path.ts';
import type { Ports } from '../ports/ports.ts';
import type { EntitlementRules } from './entitlement-rules.ts';
import type { Imagined } from './forecast-plan.ts';
import { NOTHING_IMAGINED } from './nothing-imagined.ts';
import { resolveSubject, SubjectUnknown } from './resolve-subject.ts';

type Needs = Pick<Ports, 'directory'>;

/** A unit cannot stand below itself. */
export class MoveImpossible extends AppError {
  readonly code = 'move_impossible';
}

/** So many units below one are looked at. */
const MOST_UNITS = 10_000;

/** A group or workspace is gone, or a unit with everything below it; its people stay (E3). */
export async function imagineDeleted(
  ports: Needs,
  connectionId: string,
  kind: 'unit' | 'group' | 'workspace',
  name: string,
): Promise<Imagined> {
  const id = subjectId(await resolveSubject(ports, connectionId, { kind, name })) ?? '';
  const gone = new Set(kind === 'unit' ? await unitsBelow(ports, connectionId, name) : [id]);
  const without = (ids: readonly string[]) => ids.filter((one) => !gone.has(one));
  return {
    ...NOTHING_IMAGINED,
    rules: (rules) => withoutSubjects(rules, gone),
    person(material) {
      const { unitIds, groupIds, workspaceIds } = material.placement;
      if (![...unitIds, ...groupIds, ...workspaceIds].some((one) => gone.has(one))) return material;
      const placement: Placement = {
        unitIds: without(unitIds),
        groupIds: without(groupIds),
        workspaceIds: without(workspaceIds),
      };
      return { ...material, placement };
    },
  };
}

function withoutSubjects(rules: EntitlementRules, gone: ReadonlySet<string>): EntitlementRules {
  const names = new Map(rules.names);
  for (const [id, { name }] of rules.names) if (gone.has(id)) names.set(id, { name, deleted: true });
  return { ...rules, names };
}

/** The unit itself is among them. */
async function unitsBelow(ports: Needs, connectionId: string, name: string): Promise<readonly string[]> {
  const { id, path } = await findUnit(ports, connectionId, name);
  const found = await ports.directory.listUnits(connectionId, path, MOST_UNITS);
  return [id, ...found.filter((unit) => isBelow(unit.path, path)).map((unit) => unit.id)];
}

/** A unit stands below another one, with everything below it. */
export async function imagineMoved(
  ports: Needs,
  connectionId: string,
  name: string,
  toName: string,
): Promise<Imagined> {
  const unit = await findUnit(ports, connectionId, name);
  const target = await findUnit(ports, connectionId, toName);
  if (unit.path === '/' || target.path === unit.path || isBelow(target.path, unit.path))
    throw new MoveImpossible('a unit cannot stand below itself', { unit: unit.path, to: target.path });
  const above: string[] = [];
  for (const path of [...unitPathsTo(target.path)].reverse()) {
    const found = await ports.directory.findUnit(connectionId, path);
    if (found !== null) above.push(found.id);
  }
  const to = target.path === '/' ? '' : target.path;
  const movedPath = `${to}/${unit.path.split('/').at(-1)}`;
  return {
    ...NOTHING_IMAGINED,
    person(material) {
      const { unitIds } = material.placement;
      const at = unitIds.indexOf(unit.id);
      if (at < 0) return material;
      const placement = { ...material.placement, unitIds: [...unitIds.slice(0, at + 1), ...above] };
      const unitPath = `${movedPath}${(material.unitPath ?? '').slice(unit.path.length)}`;
      return { ...material, placement, unitPath };
    },
  };
}

async function findUnit({ directory }: Needs, connectionId: string, name: string): Promise<OrgUnit> {
  const unit = await directory.findUnit(connectionId, name);
  if (unit === null || unit.deleted)
    throw new SubjectUnknown('no unit is called so', { kind: 'org unit', name });
  return unit;
}

function isBelow(path: string, above: string): boolean {
  return path !== above && path.startsWith(above === '/' ? '/' : `${above}/`);
}

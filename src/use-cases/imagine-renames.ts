import type { Reached } from '../domain/case.ts';
import type { LossCause } from '../domain/cause.ts';
import type { RenameCandidate } from '../domain/rename.ts';
import { unitPathsTo } from '../domain/unit-path.ts';
import type { PersonMaterial } from '../ports/case-reader.ts';
import type { ForecastPerson } from '../ports/directory-forecast.ts';
import type { Ports } from '../ports/ports.ts';
import type { EndedPlace } from './imagine-ended.ts';

/** Counts who loses Slack with a place that ends, and where they would stand then (G9). */
export interface RenameCounter {
  see(material: PersonMaterial, reached: Reached | null): void;
  candidates(): readonly RenameCandidate[];
}

interface Loss {
  readonly assignmentId: string;
  readonly place: EndedPlace;
  lost: number;
  /** How many of them stand in each place. */
  readonly shared: Map<string, number>;
}

/** As the stored ones are found (ports/renames.ts). */
const LOST_WITH: Record<EndedPlace['kind'], readonly LossCause[]> = {
  unit: ['unit_deleted', 'moved'],
  group: ['group_deleted', 'left_group'],
};

const MOST_GROUPS = 10_000;

/** Null where nothing ends. Places are known by path and name, because some only come to be. */
export async function createRenameCounter(
  ports: Pick<Ports, 'directory'>,
  connectionId: string,
  ended: readonly EndedPlace[],
  people: readonly ForecastPerson[],
): Promise<RenameCounter | null> {
  if (ended.length === 0) return null;
  const groups = await ports.directory.listGroups(connectionId, '', MOST_GROUPS);
  return countRenames(ended, people, new Map(groups.map(({ id, name }) => [id, name])));
}

function countRenames(
  ended: readonly EndedPlace[],
  people: readonly ForecastPerson[],
  groupNames: ReadonlyMap<string, string>,
): RenameCounter {
  const endedBy = new Map(ended.flatMap((place) => place.assignmentIds.map((id) => [id, place] as const)));
  const readGroups = new Map(people.map(({ person, groups }) => [person.id, groups]));
  const members = { unit: new Map<string, number>(), group: new Map<string, number>() };
  const endedUnits = new Map(
    ended.flatMap((place) => (place.kind === 'unit' ? [[place.id, place] as const] : [])),
  );
  const losses = new Map<string, Loss>();
  return {
    see(material, reached) {
      const { person, unitPath, placement } = material;
      if (person.status === 'deleted') return;
      const standing = {
        unit: unitPath === null ? [] : unitPathsTo(unitPath),
        group: readGroups.get(person.id) ?? placement.groupIds.map((id) => groupNames.get(id) ?? id),
      };
      for (const kind of ['unit', 'group'] as const) countAll(members[kind], standing[kind]);
      const lost = reached?.lost ?? null;
      if (lost === null) return;
      const { assignmentId } = lost.by;
      const place = endedBy.get(assignmentId) ?? endedUnits.get(reached?.unitId ?? '');
      if (place === undefined || !LOST_WITH[place.kind].includes(lost.cause)) return;
      const key = `${assignmentId}|${place.id}`;
      const loss = losses.get(key) ?? { assignmentId, place, lost: 0, shared: new Map() };
      losses.set(key, { ...loss, lost: loss.lost + 1 });
      countAll(loss.shared, standing[place.kind]);
    },
    candidates: () => [...losses.values()].flatMap((loss) => toCandidates(loss, members[loss.place.kind])),
  };
}

function countAll(counts: Map<string, number>, keys: readonly string[]): void {
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
}

function toCandidates(
  { assignmentId, place, lost, shared }: Loss,
  members: ReadonlyMap<string, number>,
): readonly RenameCandidate[] {
  return [...shared].map(([key, count]) => ({
    assignmentId,
    kind: place.kind,
    from: { id: place.id, name: place.name },
    to: { id: key, name: key },
    lost,
    shared: count,
    members: members.get(key) ?? 0,
  }));
}

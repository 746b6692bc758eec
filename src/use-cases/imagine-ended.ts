import type { PersonMaterial } from '../ports/case-reader.ts';
import type { Ports } from '../ports/ports.ts';
import { type EntitlementRules, readEntitlementRules } from './entitlement-rules.ts';
import type { ImportForecast } from './forecast-import.ts';
import type { Imagined } from './forecast-plan.ts';

/** A unit or group that a reading would no longer mention (E3). */
export interface EndedPlace {
  readonly kind: 'unit' | 'group';
  readonly id: string;
  /** A unit's path, a group's name. */
  readonly name: string;
  /** What gives Slack to it; nothing: it may lie below a unit that has an assignment. */
  readonly assignmentIds: readonly string[];
}

/**
 * Units and groups come to be with people, so after a complete reading those end in which nobody is left. Those
 * to which Slack is assigned make a difference, and units in which somebody stood who may lose Slack by that (G9).
 */
export async function findEnded(
  ports: Pick<Ports, 'assignments' | 'cases'>,
  connectionId: string,
  forecast: ImportForecast,
  { person, newcomers }: Pick<Imagined, 'person' | 'newcomers'>,
): Promise<readonly EndedPlace[]> {
  if (forecast.source.lastReading?.complete !== true) return [];
  const standing = placesOf(await readEntitlementRules(ports, connectionId));
  if (standing.length === 0) return [];
  const alive = new Set<string>();
  const stood = new Map<string, EndedPlace>();
  const see = ({ person: { status }, placement }: PersonMaterial) => {
    if (status === 'deleted') return;
    for (const id of placement.unitIds) alive.add(id);
    for (const id of placement.groupIds) alive.add(id);
  };
  for await (const batch of ports.cases.people(connectionId)) {
    for (const one of batch) {
      const [id] = one.placement.unitIds;
      if (id !== undefined) stood.set(id, { kind: 'unit', id, name: one.unitPath ?? '', assignmentIds: [] });
      see(person(one));
    }
  }
  for (const one of newcomers) see(one);
  const places = new Map([...stood, ...standing.map((place) => [place.id, place] as const)]);
  return [...places.values()].filter(({ id }) => !alive.has(id));
}

function placesOf({ assignments, names }: EntitlementRules): readonly EndedPlace[] {
  const places = new Map<string, EndedPlace>();
  for (const { id: assignmentId, subject, endedAt } of assignments) {
    if (endedAt !== null || (subject.kind !== 'unit' && subject.kind !== 'group')) continue;
    const id = subject.kind === 'unit' ? subject.unitId : subject.groupId;
    const { name = '', deleted = true } = names.get(id) ?? {};
    const before = places.get(id)?.assignmentIds ?? [];
    const assignmentIds = [...before, assignmentId];
    if (!deleted) places.set(id, { kind: subject.kind, id, name, assignmentIds });
  }
  return [...places.values()];
}

export function withEnded(rules: EntitlementRules, ended: readonly EndedPlace[]): EntitlementRules {
  const assigned = ended.filter(({ assignmentIds }) => assignmentIds.length > 0);
  if (assigned.length === 0) return rules;
  const names = new Map(rules.names);
  for (const { id, name } of assigned) names.set(id, { name, deleted: true });
  return { ...rules, names };
}

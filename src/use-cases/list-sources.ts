import { DEFAULT_UNIT_ATTRIBUTE, type UnitAttribute } from '../domain/unit-attribute.ts';
import type { Source } from '../ports/directory-store.ts';
import type { Ports } from '../ports/ports.ts';
import type { StandingToken } from '../ports/push-tokens.ts';

/** Where people come from, with how many there are and how it stands. */
export interface ListedSource extends Source {
  readonly people: number;
  readonly unitFrom: UnitAttribute;
  /** Names of groups that are in themselves through others: everybody of such a circle is in all of it. */
  readonly circles: readonly string[];
  /** Of a source that pushes; null: it has none. */
  readonly token: StandingToken | null;
}

export async function listSources(
  ports: Pick<Ports, 'directory' | 'pushTokens' | 'unitChoices'>,
  connectionId: string,
): Promise<readonly ListedSource[]> {
  const [sources, people, circles, units, tokens] = await Promise.all([
    ports.directory.sources(connectionId),
    ports.directory.countBySource(connectionId),
    ports.directory.groupCircles(connectionId),
    ports.unitChoices.list(connectionId),
    ports.pushTokens.standing(connectionId),
  ]);
  return sources.map((source) => ({
    ...source,
    people: people.get(source.id) ?? 0,
    unitFrom: units.get(source.id) ?? DEFAULT_UNIT_ATTRIBUTE,
    circles: circles.get(source.id) ?? [],
    token: tokens.get(source.id) ?? null,
  }));
}

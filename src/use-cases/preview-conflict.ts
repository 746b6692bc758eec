import type { Connection } from '../domain/connection.ts';
import type { ForecastPerson } from '../ports/directory-forecast.ts';
import type { Source } from '../ports/directory-store.ts';
import type { Ports } from '../ports/ports.ts';
import { type Forecast, type ForecastPorts, forecastPlan, type Imagined } from './forecast-plan.ts';
import { imagineImport } from './imagine-import.ts';
import { NOTHING_IMAGINED } from './nothing-imagined.ts';
import { type ConflictDecision, requireConflict } from './settle-conflict.ts';

type Needs = ForecastPorts & Pick<Ports, 'conflicts'>;

export interface ConflictPreview extends Forecast {
  readonly fromName: string;
  readonly toName: string;
  /** Whom the decision is about. */
  readonly people: number;
}

/** What a decision on a conflict would do to Slack; writes nothing. Throws ConflictUnknown. */
export async function previewConflict(
  ports: Needs,
  connection: Connection,
  decision: ConflictDecision,
): Promise<ConflictPreview> {
  const { pair, choice, what } = decision;
  const { fromName, toName } = await requireConflict(ports, connection.id, pair);
  const now = ports.clock.now();
  const people = await ports.conflicts.forecast(connection.id, pair, choice, now);
  const settled = new Set(people.map(({ person }) => person.id));
  const imagined =
    what === 'keep' ? NOTHING_IMAGINED : await imagineHandedOver(ports, connection.id, decision, people, now);
  const forecast = await forecastPlan(ports, connection, withoutConflict(imagined, settled));
  return { fromName, toName, people: people.length, ...forecast };
}

/** As if the source that claims them had read them (G4: and were looked at for the first time). */
async function imagineHandedOver(
  ports: Needs,
  connectionId: string,
  { pair }: ConflictDecision,
  people: readonly ForecastPerson[],
  now: Date,
): Promise<Imagined> {
  const sources = await ports.directory.sources(connectionId);
  const to = sources.find(({ id }) => id === pair.toId) as Source;
  const none = { added: 0, changed: people.length, removed: 0, unchanged: 0, conflicts: 0 };
  const reading = { ...none, absent: new Set<string>(), people };
  return imagineImport(
    ports,
    connectionId,
    { ...reading, source: { ...to, reviewedAt: null, lastReading: null } },
    now,
  );
}

function withoutConflict(imagined: Imagined, settled: ReadonlySet<string>): Imagined {
  return {
    ...imagined,
    person(material) {
      const after = imagined.person(material);
      if (!settled.has(material.person.id)) return after;
      return { ...after, memory: { ...after.memory, sourceConflict: false } };
    },
  };
}

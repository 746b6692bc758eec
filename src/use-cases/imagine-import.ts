import type { Claim } from '../domain/case.ts';
import { foldEmail } from '../domain/email.ts';
import type { PersonMaterial } from '../ports/case-reader.ts';
import type { ForecastPerson } from '../ports/directory-forecast.ts';
import type { Source } from '../ports/directory-store.ts';
import type { Ports } from '../ports/ports.ts';
import type { EntitlementRules } from './entitlement-rules.ts';
import { IMPORT_BATCH, type ImportForecast } from './forecast-import.ts';
import type { Imagined } from './forecast-plan.ts';
import { findEnded, withEnded } from './imagine-ended.ts';
import { createRenameCounter } from './imagine-renames.ts';
import { createRivalry, withGone, withoutFormer } from './imagine-rivals.ts';

/** The organisation as it would be after this import. */
export async function imagineImport(
  ports: Pick<Ports, 'assignments' | 'cases' | 'directory'>,
  connectionId: string,
  forecast: ImportForecast,
  now: Date,
): Promise<Imagined> {
  const { absent } = forecast;
  const changed = new Map(
    forecast.people.flatMap((one) => (one.effect === 'changed' ? [[one.person.id, one] as const] : [])),
  );
  const newcomers = await readNewcomers(ports, connectionId, forecast);
  const rivals = createRivalry(newcomers, absent);
  const person = (material: PersonMaterial) => {
    const after = changed.get(material.person.id);
    if (absent.has(material.person.id)) return rivals(toAbsent(material, now));
    return rivals(after === undefined ? material : toChanged(material, after));
  };
  const ended = await findEnded(ports, connectionId, forecast, { person, newcomers });
  return {
    rules: (rules) => withEnded(revived(rules, forecast.people), ended),
    person,
    sources: (sources) => withSource(sources, forecast.source),
    newcomers,
    renames: await createRenameCounter(ports, connectionId, ended, forecast.people),
  };
}

async function readNewcomers(
  ports: Pick<Ports, 'cases'>,
  connectionId: string,
  { people, absent }: ImportForecast,
): Promise<readonly PersonMaterial[]> {
  const added = people.filter(({ effect }) => effect === 'added');
  const newcomers: PersonMaterial[] = [];
  for (let start = 0; start < added.length; start += IMPORT_BATCH) {
    const batch = added.slice(start, start + IMPORT_BATCH);
    const claims = await ports.cases.claimsOf(
      connectionId,
      batch.map(({ person }) => person),
    );
    newcomers.push(...batch.map((one) => toNewcomer(one, claims.get(one.person.id) ?? [], absent)));
  }
  return newcomers;
}

/** A unit or group that is named again is back (E3). */
function revived(rules: EntitlementRules, people: readonly ForecastPerson[]): EntitlementRules {
  const ids = new Set(people.flatMap(({ unitIds, groupIds }) => [...unitIds, ...groupIds]));
  const back = [...rules.names].filter(([id, { deleted }]) => deleted && ids.has(id));
  if (back.length === 0) return rules;
  const names = new Map(rules.names);
  for (const [id, { name }] of back) names.set(id, { name, deleted: false });
  return { ...rules, names };
}

function toChanged(material: PersonMaterial, after: ForecastPerson): PersonMaterial {
  const { person, unitPath, unitIds, groupIds, statusSince, lastWordAt } = after;
  const placement = { ...material.placement, unitIds, groupIds };
  return {
    ...material,
    person,
    unitPath,
    placement,
    memory: { ...material.memory, statusSince, lastWordAt },
  };
}

function toAbsent(material: PersonMaterial, now: Date): PersonMaterial {
  return {
    ...material,
    person: { ...material.person, status: 'deleted', deletionEvidence: 'absent' },
    memory: { ...material.memory, statusSince: now, lastWordAt: now },
  };
}

function toNewcomer(
  { person, unitPath, unitIds, groupIds, statusSince, lastWordAt }: ForecastPerson,
  claims: readonly Claim[],
  absent: ReadonlySet<string>,
): PersonMaterial {
  return {
    person,
    unitPath,
    placement: { unitIds, groupIds, workspaceIds: [] },
    memory: { reached: null, lastWordAt, statusSince, sourceConflict: false },
    claims: claims.map((claim) => withoutFormer(withGone(claim, absent), foldEmail(person.email))),
  };
}

function withSource(sources: readonly Source[], source: Source): readonly Source[] {
  return [...sources.filter(({ id }) => id !== source.id), source];
}

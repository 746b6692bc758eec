import type { Claim } from '../domain/case.ts';
import { foldEmail } from '../domain/email.ts';
import type { PersonMaterial } from '../ports/case-reader.ts';
import type { ForecastPerson } from '../ports/directory-forecast.ts';
import type { Source } from '../ports/directory-store.ts';
import type { Ports } from '../ports/ports.ts';
import type { EntitlementRules } from './entitlement-rules.ts';
import { IMPORT_BATCH, type ImportForecast } from './forecast-import.ts';
import type { Imagined } from './forecast-plan.ts';

/** The organisation as it would be after this import. */
export function imagineImport(
  ports: Pick<Ports, 'cases'>,
  connectionId: string,
  forecast: ImportForecast,
  now: Date,
): Imagined {
  const changed = new Map(
    forecast.people.flatMap((one) => (one.effect === 'changed' ? [[one.person.id, one] as const] : [])),
  );
  const added = forecast.people.filter(({ effect }) => effect === 'added');
  return {
    rules: (rules) => revived(rules, forecast.people),
    person(material) {
      const { id } = material.person;
      const there = withoutAbsent(material, forecast.absent);
      if (forecast.absent.has(id)) return absent(there, now);
      const after = changed.get(id);
      return after === undefined ? there : { ...there, ...standing(there, after) };
    },
    sources: (sources) => withSource(sources, forecast.source),
    async *newcomers() {
      for (let start = 0; start < added.length; start += IMPORT_BATCH) {
        const batch = added.slice(start, start + IMPORT_BATCH);
        const claims = await ports.cases.claimsOf(
          connectionId,
          batch.map(({ person }) => person),
        );
        yield batch.map((one) => newcomer(one, claims.get(one.person.id) ?? [], forecast.absent));
      }
    },
  };
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

function standing(material: PersonMaterial, after: ForecastPerson) {
  const { person, unitPath, unitIds, groupIds, statusSince, lastWordAt } = after;
  const placement = { ...material.placement, unitIds, groupIds };
  return { person, unitPath, placement, memory: { ...material.memory, statusSince, lastWordAt } };
}

function absent(material: PersonMaterial, now: Date): PersonMaterial {
  return {
    ...material,
    person: { ...material.person, status: 'deleted', deletionEvidence: 'absent' },
    memory: { ...material.memory, statusSince: now, lastWordAt: now },
  };
}

/** Whoever goes keeps no account from those who stay (M1). */
function withoutAbsent(material: PersonMaterial, gone: ReadonlySet<string>): PersonMaterial {
  if (!material.claims.some(({ rivals }) => rivals.some(({ personId }) => gone.has(personId))))
    return material;
  return { ...material, claims: material.claims.map((claim) => withGone(claim, gone)) };
}

function withGone(claim: Claim, gone: ReadonlySet<string>): Claim {
  const rivals = claim.rivals.map((rival) => (gone.has(rival.personId) ? { ...rival, gone: true } : rival));
  return { ...claim, rivals };
}

function newcomer(
  { person, unitPath, unitIds, groupIds, statusSince, lastWordAt }: ForecastPerson,
  claims: readonly Claim[],
  gone: ReadonlySet<string>,
): PersonMaterial {
  const address = foldEmail(person.email);
  return {
    person,
    unitPath,
    placement: { unitIds, groupIds, workspaceIds: [] },
    memory: { reached: null, lastWordAt, statusSince, sourceConflict: false },
    claims: claims.map((claim) => withoutFormer(withGone(claim, gone), address)),
  };
}

/** A deleted record claims nothing any more by an address that somebody living has. */
function withoutFormer(claim: Claim, address: string): Claim {
  const rivals = claim.rivals.filter(
    ({ gone, by, email }) => gone !== true || by === 'link' || foldEmail(email) !== address,
  );
  return { ...claim, rivals };
}

function withSource(sources: readonly Source[], source: Source): readonly Source[] {
  return [...sources.filter(({ id }) => id !== source.id), source];
}

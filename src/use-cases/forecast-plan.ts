import type { Reached } from '../domain/case.ts';
import type { Connection } from '../domain/connection.ts';
import type { Operation } from '../domain/operation.ts';
import type { CaseVerdict } from '../domain/plan.ts';
import { rememberReached } from '../domain/remember-reached.ts';
import type { PersonMaterial } from '../ports/case-reader.ts';
import type { Source } from '../ports/directory-store.ts';
import type { Ports } from '../ports/ports.ts';
import { type DecideInputs, decideCase } from './decide-cases.ts';
import { type EntitlementRules, entitlementOf } from './entitlement-rules.ts';
import { guardOperations } from './guard-operations.ts';
import type { RenameCounter } from './imagine-renames.ts';
import { readDecideInputs } from './read-decide-inputs.ts';

export type ForecastPorts = Pick<
  Ports,
  | 'accounts'
  | 'assignments'
  | 'cases'
  | 'clock'
  | 'connections'
  | 'dayIn'
  | 'digest'
  | 'directory'
  | 'holds'
  | 'renames'
  | 'roleGrants'
  | 'runs'
>;

/** A change that is only imagined: how everything would be with it. What it does not touch comes back as it was. */
export interface Imagined {
  rules(rules: EntitlementRules): EntitlementRules;
  /** The same object: not touched. */
  person(material: PersonMaterial): PersonMaterial;
  sources(sources: readonly Source[]): readonly Source[];
  /** People who would come to be, with the accounts that they would claim. */
  readonly newcomers: readonly PersonMaterial[];
  /** Sees everybody as they would be, and tells what may only have been renamed (G9); null: nothing may. */
  readonly renames: RenameCounter | null;
}

/** What the change would do to Slack: operations that would be planned because of it, as the guard sees them. */
export interface Forecast {
  readonly operations: readonly Operation[];
}

/**
 * Plans as the next comparison would, from the index, once as things are and once as they would be; the
 * difference is the effect of the change. Everything is guarded together, because a limit counts what waits
 * already (G3, G8). Streams, writes nothing, and does not read Slack.
 */
export async function forecastPlan(
  ports: ForecastPorts,
  connection: Connection,
  imagined: Imagined,
): Promise<Forecast> {
  const before = await readDecideInputs(ports, connection);
  const after = { ...before, rules: imagined.rules(before.rules) };
  const all: Operation[] = [];
  const caused = new Set<number>();
  const linked = new Set<string>();
  const take = (material: PersonMaterial, { verdict, reached }: Looked, known: readonly Operation[]) => {
    for (const operation of verdict.operations) {
      if (!known.some((one) => isSame(one, operation))) caused.add(all.length);
      all.push(operation);
    }
    imagined.renames?.see(material, reached);
    if (isNewLink(material, verdict)) linked.add(verdict.link?.accountId ?? '');
  };
  for await (const batch of ports.cases.people(connection.id)) {
    for (const material of batch) {
      const changed = imagined.person(material);
      const known = lookAs(ports, before, material);
      const isTouched = changed !== material || after.rules !== before.rules;
      take(changed, isTouched ? lookAs(ports, after, changed) : known, known.verdict.operations);
    }
  }
  for (const material of imagined.newcomers) take(material, lookAs(ports, after, material), []);
  const guarded = await guardOperations(imaginedPorts(ports, imagined, linked.size), after, all);
  return { operations: guarded.filter((_, index) => caused.has(index)) };
}

interface Looked {
  readonly verdict: CaseVerdict;
  readonly reached: Reached | null;
}

function isSame(one: Operation, other: Operation): boolean {
  return one.kind === other.kind && one.accountId === other.accountId;
}

/** Whom the comparison would link is counted among the managed accounts by then (G3). */
function isNewLink({ claims }: PersonMaterial, { link }: CaseVerdict): boolean {
  const claim = claims.find(({ account }) => account.id === link?.accountId);
  return claim?.account.status === 'active' && !claim.rivals.some(({ by }) => by === 'link');
}

/** With what a comparison would first have stored: that somebody was reached, or lost what reached them (P4). */
function lookAs(ports: ForecastPorts, inputs: DecideInputs, material: PersonMaterial): Looked {
  const { person, unitPath, claims } = material;
  const { rules, now } = inputs;
  const entitlement = entitlementOf(material, rules, now);
  const reached = rememberReached(material.memory.reached, entitlement, { ...material, ...rules }, now);
  const memory = { ...material.memory, reached };
  const verdict = decideCase(ports, inputs, {
    kind: 'person',
    person,
    unitPath,
    entitlement,
    memory,
    claims,
  });
  return { verdict, reached };
}

function imaginedPorts(ports: ForecastPorts, imagined: Imagined, linked: number): ForecastPorts {
  const { accounts, directory, renames } = ports;
  const sources = async (connectionId: string) => imagined.sources(await directory.sources(connectionId));
  const countManaged = async (connectionId: string) => (await accounts.countManaged(connectionId)) + linked;
  const candidates = async (connectionId: string) => [
    ...(await renames.candidates(connectionId)),
    ...(imagined.renames?.candidates() ?? []),
  ];
  return {
    ...ports,
    accounts: { ...accounts, countManaged },
    directory: { ...directory, sources },
    renames: { candidates },
  };
}

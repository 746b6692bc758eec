import type { Case, PersonCase } from '../domain/case.ts';
import type { Connection } from '../domain/connection.ts';
import { decide } from '../domain/decide.ts';
import type { Operation } from '../domain/operation.ts';
import type { Now } from '../domain/plain-date.ts';
import type { CaseVerdict, Drift } from '../domain/plan.ts';
import type { Policy } from '../domain/policy.ts';
import type { PersonMaterial } from '../ports/case-reader.ts';
import type { Ports } from '../ports/ports.ts';
import { type EntitlementRules, entitlementOf } from './entitlement-rules.ts';

type Needs = Pick<Ports, 'accounts' | 'cases' | 'digest'>;

/** What all cases together came to, before the guard looked at it. */
export interface Decided {
  readonly operations: readonly Operation[];
  readonly drift: readonly Drift[];
  readonly people: number;
  readonly unchanged: number;
}

export interface DecideInputs {
  readonly connection: Connection;
  readonly policy: Policy;
  readonly rules: EntitlementRules;
  /** What they say about groups and units settles first (G5). */
  readonly pushingSources: ReadonlySet<string>;
  readonly now: Now;
}

/** Whom a comparison is about; left out: everybody. `accountIds`: accounts that no person explains. */
export interface CaseScope {
  readonly personIds: readonly string[];
  readonly accountIds: readonly string[];
}

/**
 * Streams every case (or those of `scope`) through `decide`, a batch at a time, and saves the links that
 * the cases prove. Only what is to be done stays in memory (P1).
 */
export async function decideCases(ports: Needs, inputs: DecideInputs, scope?: CaseScope): Promise<Decided> {
  const { connection } = inputs;
  const operations: Operation[] = [];
  const drift: Drift[] = [];
  let people = 0;
  let unchanged = 0;
  const take = (verdicts: readonly CaseVerdict[]) => {
    for (const verdict of verdicts) {
      operations.push(...verdict.operations);
      drift.push(...verdict.drift);
      if (verdict.unchanged) unchanged += 1;
    }
  };
  for await (const batch of ports.cases.people(connection.id, scope?.personIds)) {
    const verdicts = batch.map((material) => decideCase(ports, inputs, toPersonCase(material, inputs)));
    people += batch.filter(({ person }) => person.status !== 'deleted').length;
    take(verdicts);
    await saveLinks(ports, inputs, verdicts);
  }
  const lonely =
    scope === undefined ? ports.cases.lonelyAccounts(connection.id) : named(ports, inputs, scope);
  for await (const batch of lonely) take(batch.map((one) => decideCase(ports, inputs, one)));
  return { operations, drift, people, unchanged };
}

async function* named(
  ports: Needs,
  { connection }: DecideInputs,
  { accountIds }: CaseScope,
): AsyncIterable<readonly Case[]> {
  const accounts = await ports.accounts.getMany(connection.id, accountIds);
  for (const account of accounts) {
    const memory = await ports.cases.accountMemory(connection.id, account.id);
    yield [{ kind: 'account', account, memory }];
  }
}

export function decideCase(ports: Pick<Ports, 'digest'>, inputs: DecideInputs, subject: Case): CaseVerdict {
  const capabilities = { guests: inputs.connection.enterprise };
  const { policy, now, pushingSources } = inputs;
  return decide(subject, { policy, capabilities, now, digest: ports.digest, pushingSources });
}

export function toPersonCase(
  material: PersonMaterial,
  inputs: Pick<DecideInputs, 'rules' | 'now'>,
): PersonCase {
  const { person, unitPath, memory, claims } = material;
  const entitlement = entitlementOf(material, inputs.rules, inputs.now);
  return { kind: 'person', person, unitPath, entitlement, memory, claims };
}

async function saveLinks(
  ports: Needs,
  inputs: DecideInputs,
  verdicts: readonly CaseVerdict[],
): Promise<void> {
  const links = verdicts.flatMap((verdict) => (verdict.link === null ? [] : [verdict.link]));
  if (links.length > 0) await ports.accounts.saveLinks(inputs.connection.id, links, inputs.now.at);
}

import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPrismaAccountIndex } from '../src/db/accounts/create-prisma-account-index.ts';
import { createPrismaCaseReader } from '../src/db/cases/create-prisma-case-reader.ts';
import { createPrismaConnections } from '../src/db/connections/create-prisma-connections.ts';
import { createPrismaDirectoryStore } from '../src/db/directory/create-prisma-directory-store.ts';
import { createPrismaEntitlements } from '../src/db/entitlements/create-prisma-entitlements.ts';
import { type Database, openDatabase } from '../src/db/open-database.ts';
import { createPrismaPeopleIndex } from '../src/db/people/create-prisma-people-index.ts';
import type { Clock } from '../src/ports/clock.ts';
import type { PeopleFilter } from '../src/ports/people-index.ts';
import { systemClock } from '../src/system/system-clock.ts';
import { makeManyAccounts, makeManyRecords } from './support/many-people.ts';

const PEOPLE = Number(process.env.BENCH_PEOPLE ?? 10_000);
const NOW = new Date('2026-08-03T09:00:00Z');
type Steps = readonly (readonly [string, () => Promise<unknown>])[];

interface Deps {
  readonly prisma: Database['prisma'];
  readonly newId: () => string;
  readonly clock: Clock;
}

const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/**
 * What a comparison asks of the database, for BENCH_PEOPLE people and as many accounts (default 10,000): on
 * DATABASE_URL where that is set, else on an embedded database in a temporary folder. Leaves nothing behind.
 */
export async function run(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rollcall-bench-'));
  const database = await openDatabase({ databaseUrl: process.env.DATABASE_URL, dataDir, log: quiet });
  try {
    console.table(await measure(database));
  } finally {
    await database.prisma.connection.deleteMany({ where: { slackId: 'T0BENCH' } });
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function measure({ prisma }: Database) {
  const deps = { prisma, newId: randomUUID, clock: systemClock };
  const team = { slackId: 'T0BENCH', name: 'Bench', domain: null, enterprise: false, holderId: 'U0' };
  const connections = createPrismaConnections(deps);
  const { id } = await connections.saveVerified({ ...team, slackPlan: 'unknown' }, 'bench', NOW);
  const steps = [
    ...importSteps(deps, id),
    ...readingSteps(deps, id),
    ...peopleSteps(deps, id),
    ...caseSteps(deps, id),
  ];
  const rows = [];
  for (const [step, work] of steps) {
    const start = performance.now();
    await work();
    const ms = Math.round(performance.now() - start);
    rows.push({ step, ms, 'rss MiB': Math.round(process.memoryUsage.rss() / 2 ** 20) });
  }
  return rows;
}

function importSteps(deps: Deps, id: string): Steps {
  const directory = createPrismaDirectoryStore(deps);
  const entitlements = createPrismaEntitlements(deps);
  const importAll = async () => {
    const source = await directory.getOrCreateSource(id, 'HR', 'csv', NOW);
    const work = await directory.beginImport(id, source, NOW);
    for (const records of makeManyRecords(PEOPLE)) await work.upsert(records);
    await work.finish({ complete: true, now: NOW });
  };
  const evaluate = async () => {
    const answer = { entitled: true, seat: 'member', reached: null } as const;
    for await (const people of entitlements.placedPeople(id)) {
      await entitlements.save(
        id,
        people.map(({ person }) => ({ personId: person.id, ...answer })),
        NOW,
      );
    }
  };
  return [
    ['import', importAll],
    ['import again', importAll],
    ['evaluate', evaluate],
    ['evaluate again', evaluate],
  ];
}

function readingSteps(deps: Deps, id: string): Steps {
  const accounts = createPrismaAccountIndex(deps);
  const readSlack = async () => {
    const at = new Date();
    const reading = await accounts.beginReading(id, at);
    for (const page of makeManyAccounts(PEOPLE)) await reading.put(page);
    await reading.missing();
    await reading.finish({ at, accounts: PEOPLE, pages: PEOPLE / 1_000 });
  };
  const query = { filter: 'all', search: 'p77 exam', limit: 15, after: null } as const;
  return [
    ['read Slack', readSlack],
    ['read Slack again', readSlack],
    ['search', () => accounts.query(id, query)],
    ['counts', () => accounts.counts(id)],
  ];
}

function peopleSteps(deps: Deps, id: string): Steps {
  const people = createPrismaPeopleIndex(deps);
  const page = (filter: PeopleFilter, search: string | null = null) =>
    people.query(id, { filter, search, limit: 15, after: null });
  const filters = ['all', 'entitled', 'not_entitled', 'suspended', 'without_account'] as const;
  return [
    ...filters.map((filter) => [`people: ${filter}`, () => page(filter)] as const),
    ['people: found', () => page('all', 'p77 exam')],
  ];
}

function caseSteps(deps: Deps, id: string): Steps {
  const accounts = createPrismaAccountIndex(deps);
  const cases = createPrismaCaseReader(deps);
  const readCases = async () => {
    for await (const _batch of cases.people(id));
  };
  const link = async () => {
    for await (const batch of cases.people(id)) {
      const links = batch.flatMap(({ person, claims: [first] }) =>
        first === undefined ? [] : [{ personId: person.id, accountId: first.account.id }],
      );
      await accounts.saveLinks(id, links, NOW);
    }
  };
  const readLonely = async () => {
    for await (const _batch of cases.lonelyAccounts(id));
  };
  return [
    ['cases by address', readCases],
    ['cases and links', link],
    ['cases by link', readCases],
    ['accounts of nobody', readLonely],
  ];
}

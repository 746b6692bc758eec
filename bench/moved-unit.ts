import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composePorts } from '../src/compose/compose-ports.ts';
import { silentNotifier } from '../src/compose/silent-notifier.ts';
import { parseConfig } from '../src/config/parse-config.ts';
import { openKeyring } from '../src/db/encryption/key-file.ts';
import { type Database, openDatabase } from '../src/db/open-database.ts';
import { silentMeter } from '../src/ports/meter.ts';
import type { Ports } from '../src/ports/ports.ts';
import { planTouched } from '../src/use-cases/plan-touched.ts';
import { refreshEntitlements } from '../src/use-cases/refresh-entitlements.ts';
import { fillUnits, moveEverybody, type Units } from './support/units.ts';

const SIZES = process.env.BENCH_SIZE ? [Number(process.env.BENCH_SIZE)] : [5_000, 50_000];
const SLACK_ID = 'T0MOVEBENCH';
const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/**
 * A unit moves with everybody in it: to where Slack is not assigned, and back. How long it takes from there until it is
 * planned, how many plans it takes, and the memory at its end; on DATABASE_URL where that is set, else on an
 * embedded database. Leaves nothing behind.
 */
export async function run(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rollcall-bench-'));
  const database = await openDatabase({ databaseUrl: process.env.DATABASE_URL, dataDir, log: quiet });
  try {
    const ports = await openPorts(database, dataDir);
    const rows = [];
    for (const people of SIZES) rows.push(...(await measure(database, ports, people)));
    console.table(rows);
  } finally {
    await forget(database);
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function openPorts(database: Database, dataDir: string): Promise<Ports> {
  const nobody = () => Promise.resolve();
  const queue = { compareSoon: nobody, applySoon: nobody, planSoon: nobody, planLater: nobody };
  const keyring = await openKeyring(null, dataDir);
  const config = parseConfig({ DATA_DIR: dataDir });
  return composePorts({
    config,
    database,
    keyring,
    meter: silentMeter,
    log: quiet,
    notifier: silentNotifier,
    queue,
  });
}

async function measure(database: Database, ports: Ports, people: number) {
  await forget(database);
  const units = await fillUnits(database, ports, SLACK_ID, people);
  await refreshEntitlements(ports, units.connectionId);
  const away = await measureMove(database, ports, units, units.withoutSlack);
  const back = await measureMove(database, ports, units, units.withSlack);
  return [
    { people, move: 'to where nobody has Slack', ...away },
    { people, move: 'back', ...back },
  ];
}

async function measureMove({ prisma }: Database, ports: Ports, units: Units, to: string) {
  const { connectionId } = units;
  const before = await prisma.plan.count({ where: { connectionId } });
  await moveEverybody(prisma, units, to);
  const start = performance.now();
  await planTouched(ports, connectionId);
  return {
    ms: Math.round(performance.now() - start),
    plans: (await prisma.plan.count({ where: { connectionId } })) - before,
    held: await ports.holds.count(connectionId),
    'rss MiB': Math.round(process.memoryUsage.rss() / 2 ** 20),
  };
}

async function forget({ prisma }: Database): Promise<void> {
  await prisma.connection.deleteMany({ where: { slackId: SLACK_ID } });
}

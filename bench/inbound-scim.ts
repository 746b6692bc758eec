import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPrismaConnections } from '../src/db/connections/create-prisma-connections.ts';
import { createPrismaDirectoryStore } from '../src/db/directory/create-prisma-directory-store.ts';
import { type Database, openDatabase } from '../src/db/open-database.ts';
import { DEFAULT_UNIT_ATTRIBUTE } from '../src/domain/unit-attribute.ts';
import type { PushSource } from '../src/ports/push-tokens.ts';
import { type BenchScim, startBenchScim } from './support/scim-server.ts';

const SIZES = [1_000, 50_000] as const;
const TIMES = 30;
const NOW = new Date('2026-08-03T09:00:00Z');
const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/**
 * What a request of a directory that pushes costs with 1,000 and with 50,000 people on record (median ms, over
 * HTTP): on DATABASE_URL where that is set, else on an embedded database. Leaves nothing behind.
 */
export async function run(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rollcall-bench-'));
  const database = await openDatabase({ databaseUrl: process.env.DATABASE_URL, dataDir, log: quiet });
  try {
    const [small, large] = [await measure(database, SIZES[0]), await measure(database, SIZES[1])];
    const rows = [...small].map(([request, ms]) => {
      const more = large.get(request) ?? Number.NaN;
      return { request, [SIZES[0]]: round(ms), [SIZES[1]]: round(more), ratio: round(more / ms) };
    });
    console.table(rows);
  } finally {
    await database.prisma.connection.deleteMany({ where: { slackId: 'T0SCIMBENCH' } });
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const round = (value: number) => Math.round(value * 10) / 10;

async function measure(database: Database, people: number): Promise<ReadonlyMap<string, number>> {
  const { prisma } = database;
  await prisma.connection.deleteMany({ where: { slackId: 'T0SCIMBENCH' } });
  const source = await fill(database, people);
  const scim = await startBenchScim(database, source);
  try {
    return await measureRequests(scim, people);
  } finally {
    scim.close();
  }
}

/** So many users with their people, all of them in one group. */
async function fill({ prisma }: Database, people: number): Promise<PushSource> {
  const deps = { prisma, newId: randomUUID };
  const team = { slackId: 'T0SCIMBENCH', name: 'Bench', domain: null, enterprise: false, holderId: 'U0' };
  const { id } = await createPrismaConnections(deps).saveVerified(
    { ...team, slackPlan: 'unknown' },
    'bench',
    NOW,
  );
  const { id: sourceId } = await createPrismaDirectoryStore(deps).getOrCreateSource(id, 'Okta', 'scim', NOW);
  await prisma.$executeRaw`
    INSERT INTO people (id, connection_id, source_id, external_id, email, email_fold, given_name, family_name, status,
                        status_since, search)
    SELECT md5('p' || n)::uuid, ${id}::uuid, ${sourceId}::uuid, 'e' || n, 'p' || n || '@x.example',
           'p' || n || '@x.example', 'Given', 'Family', 'active', ${NOW}::timestamptz, 'p' || n || '@x.example'
      FROM generate_series(1, ${people}::int) AS n`;
  await prisma.$executeRaw`
    INSERT INTO pushed_users (id, connection_id, source_id, person_id, name_fold, external_id, email_fold, emails_fold,
                              attributes, version, created_at, changed_at)
    SELECT id, connection_id, source_id, id, email, external_id, email, ARRAY[email],
           jsonb_build_object('userName', email, 'externalId', external_id, 'active', true), 1, ${NOW}::timestamptz,
           ${NOW}::timestamptz
      FROM people WHERE source_id = ${sourceId}::uuid`;
  await prisma.group.create({
    data: { id: sourceId, connectionId: id, sourceId, name: 'All', nameFold: 'all' },
  });
  await prisma.pushedGroup.create({
    data: {
      ...{ id: sourceId, connectionId: id, sourceId, groupId: sourceId, name: 'All', nameFold: 'all' },
      ...{ version: 1, createdAt: NOW, changedAt: NOW },
    },
  });
  await prisma.$executeRaw`
    INSERT INTO pushed_members SELECT ${sourceId}::uuid, id FROM pushed_users WHERE source_id = ${sourceId}::uuid`;
  await prisma.$executeRaw`
    INSERT INTO group_members (group_id, person_id)
    SELECT ${sourceId}::uuid, id FROM people WHERE source_id = ${sourceId}::uuid`;
  await prisma.$executeRaw`VACUUM (ANALYZE)`;
  return { connectionId: id, sourceId, name: 'Okta', unitFrom: DEFAULT_UNIT_ATTRIBUTE };
}

async function measureRequests(scim: BenchScim, people: number): Promise<ReadonlyMap<string, number>> {
  const median = new Map<string, number>();
  const created: string[] = [];
  const someone = (index: number) => `p${((index * 997) % people) + 1}`;
  const [group] = ((await scim.send('GET', '/Groups?excludedAttributes=members')) as never as Groups)
    .Resources;
  const members = (op: string) => (index: number) =>
    scim.send('PATCH', `/Groups/${group?.id}`, {
      Operations: [{ op, path: 'members', value: [{ value: created[index] }] }],
    });
  const requests: readonly (readonly [string, (index: number) => Promise<unknown>])[] = [
    ['create', async (index) => created.push((await scim.send('POST', '/Users', user(index))).id)],
    ['read', (index) => scim.send('GET', `/Users/${created[index]}`)],
    ['replace', (index) => scim.send('PUT', `/Users/${created[index]}`, { ...user(index), title: 'New' })],
    ['patch', (index) => scim.send('PATCH', `/Users/${created[index]}`, suspend)],
    [
      'filter by userName',
      (index) => scim.send('GET', `/Users?filter=userName eq "${someone(index)}@x.example"`),
    ],
    ['filter by externalId', (index) => scim.send('GET', `/Users?filter=externalId eq "e${index + 1}"`)],
    [
      'filter by address',
      (index) => scim.send('GET', `/Users?filter=emails.value eq "${someone(index)}@x.example"`),
    ],
    ['add a member', members('add')],
    [
      'is it a member',
      (index) =>
        scim.send(
          'GET',
          `/Groups?excludedAttributes=members&filter=id eq "${group?.id}" and members eq "${created[index]}"`,
        ),
    ],
    ['remove a member', members('remove')],
    ['first page of all', () => scim.send('GET', '/Users?count=10')],
    ['last page of all', () => scim.send('GET', `/Users?count=10&startIndex=${people - 10}`)],
    ['delete', (index) => scim.send('DELETE', `/Users/${created[index]}`)],
  ];
  for (const [name, request] of requests) median.set(name, await medianOf(request));
  return median;
}

interface Groups {
  readonly Resources: readonly { readonly id: string }[];
}

const suspend = { Operations: [{ op: 'Replace', path: 'active', value: 'False' }] };

function user(index: number) {
  const email = `new${index}@x.example`;
  return {
    userName: email,
    externalId: `new${index}`,
    emails: [{ value: email, type: 'work', primary: true }],
  };
}

async function medianOf(request: (index: number) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < TIMES; index += 1) {
    const start = performance.now();
    await request(index);
    times.push(performance.now() - start);
  }
  return times.toSorted((one, other) => one - other)[Math.floor(TIMES / 2)] ?? Number.NaN;
}

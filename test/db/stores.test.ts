import { randomBytes, randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createCipher } from '../../src/db/encryption/create-cipher.ts';
import { fixedKeyring } from '../../src/db/encryption/keyring.ts';
import { createPrismaInstallations } from '../../src/db/installations/create-prisma-installations.ts';
import type { Plan } from '../../src/domain/plan.ts';
import { importPeople } from '../contracts/import-people.ts';
import { makeAccount } from '../contracts/make-account.ts';
import { makeOperation } from '../contracts/make-operation.ts';
import { makeRecord } from '../contracts/make-record.ts';
import { openPrismaStores } from '../contracts/open-prisma-stores.ts';
import { readSlack } from '../contracts/read-slack.ts';
import type { Stores } from '../contracts/stores.ts';
import { withDatabase } from '../support/database.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 7, 3, 9, minute));
const database = withDatabase();

/** What only the database can show; what every store must do is in test/contracts. */
describe('stores in PostgreSQL', () => {
  let stores: Stores;
  let id: string;
  beforeEach(async () => {
    stores = await openPrismaStores(database().prisma);
    id = (await stores.connections.getOrCreatePending(at(0))).id;
  });

  it('[M1] an externalId claims an account only where the source has the ids of Slack’s accounts', async () => {
    const [place] = await importPeople(stores, id, [makeRecord('a@x.example', { externalId: 'e1' })]);
    await readSlack(stores, id, at(0), [makeAccount('U1', { externalId: 'e1' })]);
    const claims = async () => (await stores.cases.personByEmail(id, 'a@x.example'))?.claims ?? [];
    expect(await claims()).toEqual([]);
    const where = { id: place?.person.sourceId ?? '' };
    await database().prisma.source.update({ where, data: { issuerMatches: true } });
    expect(await claims()).toMatchObject([{ account: { id: 'U1' }, by: 'external_id', rivals: [] }]);
  });

  it('[G2] a reading that a crash cut off removes nobody, and the next one does not remember it', async () => {
    const { directory } = stores;
    await importPeople(stores, id, [makeRecord('a@x.example'), makeRecord('b@x.example')]);
    const [source] = await directory.sources(id);
    if (source === undefined) throw new Error('HR was imported');
    const cutOff = await directory.beginImport(id, source, at(1));
    await cutOff.upsert([makeRecord('a@x.example')]);
    expect(await directory.countPeople(id)).toBe(2);
    await importPeople(stores, id, [makeRecord('b@x.example')], at(2));
    expect((await directory.findPersonByEmail(id, 'a@x.example'))?.person.status).toBe('deleted');
  });

  it('[D4] two sources that claim the same people at once end with one record each', async () => {
    const { directory } = stores;
    const records = Array.from({ length: 50 }, (_, index) => makeRecord(`p${index}@x.example`));
    const sources = [];
    for (const name of ['One', 'Two'])
      sources.push(await directory.getOrCreateSource(id, name, 'csv', at(0)));
    const imports = sources.map(async (source) => {
      const work = await directory.beginImport(id, source, at(0));
      await work.upsert(records);
      return work.finish({ complete: true, now: at(0) });
    });
    const counts = await Promise.all(imports);
    expect(counts.map(({ added }) => added).sort((one, other) => one - other)).toEqual([0, 50]);
    expect(await directory.countPeople(id)).toBe(50);
    expect(await database().prisma.sourceConflict.count()).toBe(50);
  });

  it('[D4] a conflict ends when the second source no longer claims the person', async () => {
    const { directory } = stores;
    await importPeople(stores, id, [makeRecord('a@x.example')]);
    const okta = await directory.getOrCreateSource(id, 'Okta', 'scim', at(0));
    const read = async (...emails: string[]) => {
      const work = await directory.beginImport(id, okta, at(1));
      await work.upsert(emails.map((email) => makeRecord(email)));
      await work.finish({ complete: true, now: at(1) });
      return (await stores.cases.personByEmail(id, 'a@x.example'))?.memory.sourceConflict;
    };
    expect(await read('a@x.example', 'b@x.example')).toBe(true);
    expect(await read('b@x.example')).toBe(false);
  });

  it('forgets plans that a newer one took the place of, never the newest', async () => {
    const readings = {
      directory: { at: at(0), people: 0, complete: true },
      slack: { at: at(0), accounts: 0, pages: 1, complete: true },
    };
    const save = async (minute: number, hash: string, scope: Plan['scope'] = 'all') => {
      const operations = [makeOperation('a@x.example')];
      const plan = {
        id: randomUUID(),
        scope,
        hash,
        at: at(minute),
        readings,
        operations,
        drift: [],
        unchanged: 0,
      };
      await stores.plans.save(id, plan);
      return plan;
    };
    const same = [await save(0, 'h1'), await save(15, 'h1')];
    const other = await save(30, 'h2');
    const newest = await save(70, 'h1');
    const left = async (plan: Plan) => (await stores.plans.get(id, plan.id)) !== null;
    const all = [...same, other, newest];
    expect(await Promise.all(all.map(left))).toEqual([false, true, true, true]);
    for (let count = 0; count < 52; count += 1) await save(71, `t${count}`, 'touched');
    expect(await database().prisma.plan.count({ where: { scope: 'touched' } })).toBe(50);
    await save(180, 'h1');
    expect(await Promise.all(all.map(left))).toEqual([false, false, true, false]);
    expect(await database().prisma.operation.count()).toBe(52);
  });

  it('takes over the turn of a process that was killed', async () => {
    const data = { connectionId: id, holder: 'killed', token: randomUUID() };
    const { clock, runs } = stores;
    await database().prisma.turn.create({ data: { ...data, beatAt: clock.now() } });
    expect(await runs.hasTurn(id)).toBe(true);
    const work = runs.withTurn(id, 'next', async () => 'mine');
    clock.shift(26_000);
    expect(await runs.hasTurn(id)).toBe(false);
    await clock.advance(250);
    await expect
      .poll(async () => {
        await clock.advance(250);
        return Promise.race([work, null]);
      })
      .toBe('mine');
  });

  it('keeps tokens encrypted, each for its own row', async () => {
    const { prisma } = database();
    const cipher = createCipher(fixedKeyring([{ id: 'k1', bytes: randomBytes(32) }]));
    const installations = createPrismaInstallations({ prisma, cipher });
    const token = { token: 'xoxp-secret', userId: 'U1', scopes: [], installedAt: at(0) };
    await installations.saveAdminToken(id, token);
    const [row] = await prisma.installation.findMany();
    expect(row?.ciphertext).not.toContain('xoxp-secret');
    await prisma.installation.updateMany({ data: { kind: 'bot' } });
    await expect(installations.readBotToken(id)).rejects.toMatchObject({ code: 'ciphertext_invalid' });
  });

  it('everything goes with its connection', async () => {
    const { prisma } = database();
    await importPeople(stores, id, [makeRecord('a@x.example', { unitPath: '/S', groups: ['G'] })]);
    await readSlack(stores, id, at(0), [makeAccount('U1')]);
    const run = { planId: randomUUID(), planHash: 'h', by: { kind: 'rollcall' } } as const;
    await stores.runs.start(id, run, [{ operation: makeOperation('a@x.example'), decided: false }], at(0));
    await prisma.connection.delete({ where: { id } });
    const rows = await prisma.$queryRaw<{ readonly rows: number }[]>`
      SELECT (SELECT count(*) FROM people)::int + (SELECT count(*) FROM accounts)::int
           + (SELECT count(*) FROM group_members)::int + (SELECT count(*) FROM run_operations)::int AS rows`;
    expect(rows).toEqual([{ rows: 0 }]);
  });
});

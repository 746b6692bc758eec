import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createSealer } from '../../src/db/encryption/create-sealer.ts';
import { fixedKeyring } from '../../src/db/encryption/keyring.ts';
import { createPrismaReceipts } from '../../src/db/receipts/create-prisma-receipts.ts';
import type { ReceiptDraft } from '../../src/domain/receipt.ts';
import type { Receipts } from '../../src/ports/receipts.ts';
import { openPrismaStores } from '../contracts/open-prisma-stores.ts';
import { withDatabase } from '../support/database.ts';

const NOW = new Date('2026-08-03T09:00:00.123Z');
const FIRST = { id: 'k1', bytes: randomBytes(32) };
const SECOND = { id: 'k2', bytes: randomBytes(32) };
const database = withDatabase();

describe('[R1] receipts that somebody with the database but without the key changed', () => {
  let receipts: Receipts;
  let id: string;
  const draft = (email: string): ReceiptDraft => ({
    event: 'applied',
    at: NOW,
    actor: { kind: 'slack', userId: 'U0ADA', name: 'Ada' },
    subject: { email, name: 'Bob', accountId: 'U1' },
    planHash: 'h1',
    runId: null,
    facts: { kind: 'deactivate' },
  });
  beforeEach(async () => {
    const stores = await openPrismaStores(database().prisma);
    id = (await stores.connections.getOrCreatePending(NOW)).id;
    receipts = createPrismaReceipts({
      prisma: database().prisma,
      sealer: createSealer(fixedKeyring([FIRST])),
    });
    await receipts.append(id, ['a@x.example', 'b@x.example', 'c@x.example'].map(draft));
  });
  const firstBad = async () => (await receipts.verify(id)).firstBad;

  it.each([
    ['event', { event: 'stale' }],
    ['time', { at: new Date('2026-08-03T09:00:00.124Z') }],
    ['actor', { actorId: 'U0EVE' }],
    ['account', { accountId: 'U2' }],
    ['plan', { planHash: 'h2' }],
    ['run', { runId: 'r1' }],
    ['facts', { facts: '{"kind":"invite"}' }],
    ['hash of the email', { emailHash: 'x' }],
    ['seal', { seal: 'k1:00' }],
  ])('an edited %s is found', async (_what, data) => {
    await database().prisma.receipt.updateMany({ where: { number: 2 }, data });
    expect(await receipts.verify(id)).toEqual({ checked: 2, ok: false, firstBad: 2 });
  });

  it.each([
    ['email', { email: 'eve@x.example' }],
    ['name', { name: null }],
    ['actor’s name', { actor: 'Eve' }],
    ['salt', { salt: '00' }],
  ])('an edited %s is found', async (_what, data) => {
    await database().prisma.receiptText.updateMany({ where: { number: 2 }, data });
    expect(await firstBad()).toBe(2);
  });

  it('a removed one is found, also when the others close ranks', async () => {
    const { prisma } = database();
    await prisma.receipt.deleteMany({ where: { number: 2 } });
    expect(await firstBad()).toBe(2);
    await prisma.receiptText.deleteMany({ where: { number: 3 } });
    await prisma.receipt.updateMany({ where: { number: 3 }, data: { number: 2 } });
    expect(await firstBad()).toBe(2);
  });

  it('an end that was cut off is found, also with the head set back', async () => {
    const { prisma } = database();
    const [, , last] = await prisma.receipt.findMany({ orderBy: { number: 'asc' } });
    await prisma.receipt.deleteMany({ where: { number: 3 } });
    expect(await firstBad()).toBe(3);
    const [, second] = await prisma.receipt.findMany({ orderBy: { number: 'asc' } });
    await prisma.receiptHead.updateMany({ data: { number: 2, seal: second?.seal ?? '' } });
    expect(await firstBad()).toBe(3);
    await prisma.receiptHead.deleteMany();
    expect(await firstBad()).toBe(3);
    expect(last?.number).toBe(3);
  });

  it('receipts of one connection do not stand in another', async () => {
    const { prisma } = database();
    const [original] = await prisma.connection.findMany();
    if (original === undefined) throw new Error('one connection was made');
    const other = '00000000-0000-4000-8000-000000000000';
    const { policy: _policy, ...row } = original;
    await prisma.connection.create({ data: { ...row, id: other, slackId: 'T2' } });
    for (const receipt of await prisma.receipt.findMany()) {
      await prisma.receipt.create({ data: { ...receipt, connectionId: other } });
    }
    const head = await prisma.receiptHead.findUniqueOrThrow({ where: { connectionId: id } });
    await prisma.receiptHead.create({ data: { ...head, connectionId: other } });
    expect((await receipts.verify(other)).firstBad).toBe(1);
  });

  it('erasing the text about a person leaves the chain whole', async () => {
    await database().prisma.receiptText.deleteMany({ where: { emailFold: 'b@x.example' } });
    expect(await receipts.verify(id)).toEqual({ checked: 3, ok: true, firstBad: null });
    const [, erased] = await receipts.list(id, { email: null, from: null, to: null, limit: 10 });
    expect(erased).toMatchObject({
      subject: { email: null, name: null, accountId: 'U1' },
      actor: { kind: 'slack', userId: 'U0ADA', name: 'U0ADA' },
    });
  });

  it('a new key seals from here on, and the old one is kept for what it sealed', async () => {
    const { prisma } = database();
    const rotated = createPrismaReceipts({ prisma, sealer: createSealer(fixedKeyring([SECOND, FIRST])) });
    await rotated.append(id, [draft('d@x.example')]);
    expect(await rotated.verify(id)).toEqual({ checked: 4, ok: true, firstBad: null });
    const forgetful = createPrismaReceipts({ prisma, sealer: createSealer(fixedKeyring([SECOND])) });
    expect((await forgetful.verify(id)).firstBad).toBe(1);
  });
});

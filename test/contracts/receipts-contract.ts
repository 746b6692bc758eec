import { beforeEach, expect, it } from 'vitest';
import type { Actor, ReceiptDraft } from '../../src/domain/receipt.ts';
import type { ReceiptPageQuery, ReceiptQuery } from '../../src/ports/receipts.ts';
import type { OpenStores, Stores } from './stores.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 7, 3, 9, minute, 0, 123));
const ADA: Actor = { kind: 'slack', userId: 'U0ADA', name: 'Ada' };

export function receiptsContract(open: OpenStores): void {
  let receipts: Stores['receipts'];
  let id: string;
  beforeEach(async () => {
    const stores = await open();
    receipts = stores.receipts;
    id = (await stores.connections.getOrCreatePending(at(0))).id;
  });
  const draft = (minute: number, changes: Partial<ReceiptDraft> = {}): ReceiptDraft => ({
    event: 'applied',
    at: at(minute),
    actor: ADA,
    subject: { email: 'Bob@x.example', name: "Bob O'Neil", accountId: 'U1' },
    planHash: 'h1',
    runId: 'r1',
    facts: { kind: 'deactivate', count: 3, ratio: 0.5, done: true, until: null },
    ...changes,
  });
  const list = (changes: Partial<ReceiptQuery> = {}) =>
    receipts.list(id, { email: null, from: null, to: null, limit: 100, ...changes });
  const numbers = async (changes: Partial<ReceiptQuery>) => (await list(changes)).map(({ number }) => number);

  it('[R1] numbers and chains what is appended', async () => {
    const actors: readonly Actor[] = [ADA, { kind: 'command_line', user: 'root' }, { kind: 'rollcall' }];
    const drafts = actors.map((actor, minute) => draft(minute, { actor }));
    await receipts.append(id, drafts.slice(0, 1));
    await receipts.append(id, drafts.slice(1));
    const all = await list();
    expect(all.map(({ seal: _seal, ...receipt }) => receipt)).toEqual(
      drafts.map((one, index) => ({ ...one, number: index + 1 })),
    );
    expect(new Set(all.map(({ seal }) => seal)).size).toBe(3);
    expect(await receipts.verify(id)).toEqual({ checked: 3, ok: true, firstBad: null });
  });

  it('[R1] the same decision twice has two seals', async () => {
    await receipts.append(id, [draft(0), draft(0)]);
    const [one, other] = await list();
    expect(one?.seal).not.toBe(other?.seal);
  });

  it('[R1] appends of several at once make one chain', async () => {
    await Promise.all([0, 1, 2, 3].map((minute) => receipts.append(id, [draft(minute), draft(minute)])));
    expect((await list()).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(await receipts.verify(id)).toEqual({ checked: 8, ok: true, firstBad: null });
  });

  it('finds by email and time, and answers the newest when there are more', async () => {
    const other = { email: 'eve@x.example', name: null, accountId: null };
    await receipts.append(id, [draft(0), draft(1, { subject: other }), draft(2), draft(3)]);
    expect(await numbers({ email: ' bob@X.example' })).toEqual([1, 3, 4]);
    expect(await numbers({ from: at(1), to: at(2) })).toEqual([2, 3]);
    expect(await numbers({ limit: 2 })).toEqual([3, 4]);
    expect(await numbers({ email: 'nobody@x.example' })).toEqual([]);
  });

  it('pages through them, newest first, by what they are about and by a part of a name', async () => {
    const eve = { email: 'eve@x.example', name: 'Ève Müller', accountId: null };
    await receipts.append(id, [
      draft(0),
      draft(1, { event: 'approved', subject: eve }),
      draft(2, { subject: eve }),
      draft(3, { event: 'imported', subject: { email: null, name: null, accountId: null } }),
      draft(4),
    ]);
    const page = async (changes: Partial<ReceiptPageQuery> = {}) => {
      const query = { filter: 'all', search: null, limit: 2, after: null, ...changes } as const;
      const { receipts: found, next, total } = await receipts.page(id, query);
      return { numbers: found.map(({ number }) => number), next, total };
    };
    const first = await page();
    expect(first).toMatchObject({ numbers: [5, 4], total: 5 });
    const second = await page({ after: first.next });
    expect(second).toMatchObject({ numbers: [3, 2], total: 5 });
    expect(await page({ after: second.next })).toEqual({ numbers: [1], next: null, total: 5 });
    expect(await page({ filter: 'changes', limit: 9 })).toEqual({ numbers: [5, 3, 1], next: null, total: 3 });
    expect((await page({ filter: 'directory' })).numbers).toEqual([4]);
    expect((await page({ search: 'muller EVE' })).numbers).toEqual([3, 2]);
    expect((await page({ search: 'eve', filter: 'decisions' })).numbers).toEqual([2]);
    expect((await page({ search: '%' })).numbers).toEqual([]);
    expect((await page({ search: 'b@x_example' })).numbers).toEqual([]);
  });

  it('keeps a receipt about nobody', async () => {
    const nobody = draft(0, {
      event: 'provisioning',
      actor: { kind: 'rollcall' },
      subject: { email: null, name: null, accountId: null },
      planHash: null,
      runId: null,
      facts: {},
    });
    await receipts.append(id, [nobody]);
    expect(await list()).toMatchObject([nobody]);
  });

  it('verifies more receipts than one page holds, and none', async () => {
    expect(await receipts.verify(id)).toEqual({ checked: 0, ok: true, firstBad: null });
    await receipts.append(
      id,
      Array.from({ length: 1_001 }, () => draft(0)),
    );
    expect(await receipts.verify(id)).toEqual({ checked: 1_001, ok: true, firstBad: null });
  });
}

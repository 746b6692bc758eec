import { randomUUID } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import { HOLD_RULES, type HoldRule } from '../../src/domain/hold.ts';
import { type Operation, operationKey } from '../../src/domain/operation.ts';
import { makeOperation } from './make-operation.ts';
import type { OpenStores, Stores } from './stores.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 7, 3, 9, minute));
const ADA = { kind: 'slack', userId: 'U0ADA', name: 'Ada' } as const;

export function holdsContract(open: OpenStores): void {
  let holds: Stores['holds'];
  let id: string;
  beforeEach(async () => {
    const stores = await open();
    holds = stores.holds;
    id = (await stores.connections.getOrCreatePending(at(0))).id;
  });
  const put = (minute: number, operations: readonly Operation[], rule: HoldRule = 'G3') =>
    holds.put(
      id,
      randomUUID(),
      operations.map((operation) => ({ operation, rule, key: operationKey(operation) })),
      at(minute),
    );
  const a = makeOperation('a@x.example');
  const key = operationKey(a);
  const standing = async (which = key) => (await holds.standing(id)).get(which);

  it('opens a hold and lists it with its operation', async () => {
    await put(0, [a]);
    const hold = await standing();
    expect(hold).toEqual({
      id: hold?.id,
      key,
      rule: 'G3',
      evidence: 'e1',
      state: 'open',
      heldSince: at(0),
      askedAt: at(0),
      firstYes: null,
      decidedAt: null,
    });
    expect(await holds.list(id, ['open'])).toEqual([{ ...hold, operation: a }]);
    expect(await holds.list(id, ['approved'])).toEqual([]);
  });

  it('[H1] the next plan finds it again and rewrites it', async () => {
    await put(0, [a]);
    const before = await standing();
    const renamed = { ...a, name: 'Ada King' };
    await put(15, [renamed], 'G4');
    expect(await standing()).toEqual({ ...before, rule: 'G4' });
    expect((await holds.list(id, ['open']))[0]?.operation).toEqual(renamed);
  });

  it('[H1] the same evidence keeps a decision, changed evidence asks anew', async () => {
    await put(0, [a]);
    await holds.setState(id, [key], 'approved', ADA, at(1));
    expect(await standing()).toMatchObject({ state: 'approved', decidedAt: at(1) });
    await put(15, [a]);
    expect(await standing()).toMatchObject({ state: 'approved', decidedAt: at(1), heldSince: at(0) });
    await put(30, [{ ...a, evidence: 'e2' }]);
    expect(await standing()).toMatchObject({
      state: 'open',
      decidedAt: null,
      evidence: 'e2',
      heldSince: at(0),
    });
  });

  it('[A1] decides what still waits on the evidence that was shown, once', async () => {
    const b = makeOperation('b@x.example');
    const c = makeOperation('c@x.example');
    await put(0, [a, b, c]);
    await holds.setState(id, [operationKey(c)], 'expired', null, at(1));
    const asked = [a, b, c].map((one) => ({ key: operationKey(one), evidence: one.evidence }));
    const [first = asked[0], , third] = asked;
    const stale = { key: operationKey(b), evidence: 'e0' };
    const shown = [first, stale, third].filter((one) => one !== undefined);
    expect(await holds.decide(id, shown, 'approved', ADA, at(2))).toEqual(new Set([key, operationKey(c)]));
    expect(await standing()).toMatchObject({ state: 'approved', decidedAt: at(2) });
    expect(await standing(operationKey(b))).toMatchObject({ state: 'open', decidedAt: null });
    expect(await holds.decide(id, asked, 'rejected', ADA, at(3))).toEqual(new Set([operationKey(b)]));
    expect(await standing()).toMatchObject({ state: 'approved', decidedAt: at(2) });
  });

  it('[A1] of two who decide at once each decides what the other did not', async () => {
    await put(0, [a]);
    const asked = [{ key, evidence: a.evidence }];
    const answers = await Promise.all([
      holds.decide(id, asked, 'approved', ADA, at(1)),
      holds.decide(id, asked, 'approved', { ...ADA, userId: 'U0BEN' }, at(1)),
    ]);
    expect(answers.map(({ size }) => size).sort()).toEqual([0, 1]);
  });

  it('[A3] keeps the first of two yeses, on the evidence that it was given for', async () => {
    const b = makeOperation('b@x.example');
    await put(0, [a, b]);
    const asked = [a, b].map((one) => ({ key: operationKey(one), evidence: one.evidence }));
    const stale = asked.map((one) => (one.key === key ? one : { ...one, evidence: 'e0' }));
    expect(await holds.sayFirstYes(id, stale, ADA, at(1))).toEqual(new Set([key]));
    const ben = { ...ADA, userId: 'U0BEN' };
    expect(await holds.sayFirstYes(id, asked, ben, at(2))).toEqual(new Set([operationKey(b)]));
    expect(await standing()).toMatchObject({ state: 'open', firstYes: { by: ADA, at: at(1) } });
    await put(15, [a]);
    expect((await standing())?.firstYes).toEqual({ by: ADA, at: at(1) });
    await put(30, [{ ...a, evidence: 'e2' }]);
    expect(await standing()).toMatchObject({ firstYes: null, askedAt: at(30) });
    await holds.setState(id, [operationKey(b)], 'rejected', ADA, at(31));
    await holds.setState(id, [operationKey(b)], 'open', null, at(32));
    expect(await standing(operationKey(b))).toMatchObject({ firstYes: null, askedAt: at(32) });
  });

  it('[A5] ends the requests that nobody has answered since, and no others', async () => {
    const b = makeOperation('b@x.example');
    const c = makeOperation('c@x.example');
    await put(0, [a, c]);
    await put(5, [b]);
    await holds.setState(id, [operationKey(c)], 'approved', ADA, at(1));
    expect(await holds.askedBy(id, at(4))).toEqual({ count: 1, first: at(0) });
    expect(await holds.askedBy(id, at(5))).toEqual({ count: 2, first: at(0) });
    expect(await holds.expire(id, at(5))).toBe(1);
    expect(await holds.askedBy(id, at(4))).toEqual({ count: 0, first: null });
    expect(await standing()).toMatchObject({ state: 'expired' });
    expect(await standing(operationKey(b))).toMatchObject({ state: 'open' });
    expect(await standing(operationKey(c))).toMatchObject({ state: 'approved' });
    expect(await holds.expire(id, at(5))).toBe(0);
  });

  it('[A5] an expired request stays expired while nothing changes', async () => {
    await put(0, [a]);
    await holds.setState(id, [key], 'expired', null, at(1));
    await put(15, [a]);
    expect(await standing()).toMatchObject({ state: 'expired', decidedAt: null });
    expect(await holds.count(id)).toBe(1);
  });

  it('[H1] a closed hold is over: the same key opens a new one', async () => {
    await put(0, [a]);
    const before = await standing();
    await holds.setState(id, [key], 'closed', null, at(1));
    expect(await standing()).toBeUndefined();
    expect(await holds.list(id, ['closed'])).toMatchObject([{ id: before?.id, state: 'closed' }]);
    await holds.setState(id, [key], 'approved', ADA, at(2));
    expect(await standing()).toBeUndefined();
    await put(15, [a]);
    expect(await standing()).toMatchObject({ state: 'open', heldSince: at(15) });
    expect((await standing())?.id).not.toBe(before?.id);
  });

  it('settles an approved hold after its operation ran, and leaves any other alone', async () => {
    const b = makeOperation('b@x.example');
    await put(0, [a, b]);
    await holds.settle(id, key, 'closed', at(1));
    expect(await standing()).toMatchObject({ state: 'open' });
    await holds.setState(id, [key, operationKey(b)], 'approved', ADA, at(1));
    await holds.settle(id, key, 'closed', at(2));
    await holds.settle(id, operationKey(b), 'open', at(2));
    expect(await standing()).toBeUndefined();
    expect(await standing(operationKey(b))).toMatchObject({ state: 'open' });
  });

  it('lists by cause, then email, and counts what waits', async () => {
    const deleted = { cause: 'deleted', chain: [] } as const;
    const c = makeOperation('c@x.example', { reasons: [deleted] });
    const b = makeOperation('B@x.example');
    await put(0, [b, c, a]);
    const emails = async () => (await holds.list(id, ['open'])).map(({ operation }) => operation.email);
    expect(await emails()).toEqual(['c@x.example', 'a@x.example', 'B@x.example']);
    await holds.setState(id, [operationKey(b), operationKey(c)], 'rejected', ADA, at(1));
    expect(await emails()).toEqual(['a@x.example']);
    expect(await holds.count(id)).toBe(1);
  });

  it('keeps every rule', async () => {
    const operations = HOLD_RULES.map((rule) => makeOperation(`${rule}@x.example`));
    for (const [index, rule] of HOLD_RULES.entries()) await put(0, operations.slice(index, index + 1), rule);
    const rules = [...(await holds.standing(id)).values()].map(({ rule }) => rule);
    expect(rules.sort()).toEqual([...HOLD_RULES].sort());
  });

  it('opens more holds at once than one statement writes', async () => {
    const many = Array.from({ length: 1_100 }, (_, index) => makeOperation(`p${index}@x.example`));
    await put(0, many);
    expect(await holds.count(id)).toBe(1_100);
    await holds.setState(id, many.map(operationKey), 'closed', null, at(1));
    expect(await holds.count(id)).toBe(0);
  });
}

import { randomUUID } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import type { Plan } from '../../src/domain/plan.ts';
import { makeOperation } from './make-operation.ts';
import type { OpenStores, Stores } from './stores.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 7, 3, 9, minute));

export function plansContract(open: OpenStores): void {
  let plans: Stores['plans'];
  let id: string;
  beforeEach(async () => {
    const stores = await open();
    plans = stores.plans;
    id = (await stores.connections.getOrCreatePending(at(0))).id;
  });
  const makePlan = (changes: Partial<Plan> = {}): Plan => ({
    id: randomUUID(),
    scope: 'all',
    hash: 'h1',
    at: at(0),
    readings: {
      directory: { at: at(0), people: 3, complete: true },
      slack: { at: at(0), accounts: 4, pages: 1, complete: true },
    },
    operations: [makeOperation('b@x.example'), makeOperation('a@x.example', { hold: null, since: null })],
    drift: [{ accountId: 'U9', email: 'x@x.example', name: 'X', why: 'unexplained', personId: null }],
    unchanged: 2,
    ...changes,
  });

  it('keeps a plan whole: order, instants and drift', async () => {
    const plan = makePlan();
    await plans.save(id, plan);
    expect(await plans.get(id, plan.id)).toEqual(plan);
    expect(await plans.latest(id)).toEqual(plan);
    expect(await plans.latestAt(id)).toEqual(plan.at);
  });

  it('keeps a plan without any directory or operation', async () => {
    const directory = { at: null, people: 0, complete: false };
    const plan = makePlan({ readings: { ...makePlan().readings, directory }, operations: [], drift: [] });
    await plans.save(id, plan);
    expect(await plans.get(id, plan.id)).toEqual(plan);
  });

  it('the latest is the newest of everybody, not of those that one change touched', async () => {
    const [first, second] = [makePlan(), makePlan({ at: at(15) })];
    await plans.save(id, first);
    await plans.save(id, second);
    await plans.save(id, makePlan({ at: at(20), scope: 'touched', hash: 'h2' }));
    expect((await plans.latest(id))?.id).toBe(second.id);
    expect(await plans.latestAt(id)).toEqual(at(15));
  });

  it('finds the newest plan with a hash', async () => {
    const [older, newer] = [makePlan(), makePlan({ at: at(15) })];
    await plans.save(id, older);
    await plans.save(id, newer);
    await plans.save(id, makePlan({ at: at(30), hash: 'h2' }));
    expect((await plans.findByHash(id, 'h1'))?.id).toBe(newer.id);
    expect(await plans.findByHash(id, 'h3')).toBeNull();
  });

  it('answers null where nothing was compared yet', async () => {
    expect(await plans.latest(id)).toBeNull();
    expect(await plans.latestAt(id)).toBeNull();
    expect(await plans.get(id, 'no-such-plan')).toBeNull();
  });
}

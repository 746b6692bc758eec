import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPacer, PRIORITY, type Turn } from '../../../src/scim/client/pacer.ts';
import {
  GROUP_OF,
  type RateLimit,
  type RequestKind,
  type ScimLimits,
  SLACK_SCIM_LIMITS,
} from '../../../src/scim/client/scim-limits.ts';
import { createManualClock, type ManualClock } from '../../support/manual-clock.ts';

const KINDS = Object.keys(GROUP_OF) as RequestKind[];

interface Arrival {
  readonly kind: RequestKind;
  readonly at: number;
}

const AT_ONCE = { there: 0, back: 0 };

/** `way`: milliseconds that a request takes to Slack, and its answer back. */
function setUp(budget: number, way: () => typeof AT_ONCE = () => AT_ONCE) {
  const clock = createManualClock();
  const pacer = createPacer({ clock, budget, limits: SLACK_SCIM_LIMITS });
  const sent: Arrival[] = [];
  const arrived: Arrival[] = [];
  const note = (list: Arrival[], kind: RequestKind): void =>
    void list.push({ kind, at: clock.now().getTime() });
  const send = (turn: Turn): Promise<void> =>
    pacer.run(turn, async () => {
      const { there, back } = way();
      note(sent, turn.kind);
      if (there > 0) await clock.sleep(there);
      note(arrived, turn.kind);
      if (back > 0) await clock.sleep(back);
    });
  return { clock, pacer, sent, arrived, send };
}

/** Slack's side, whole and simple: how many of what arrives it would refuse. */
function countRefusals(arrivals: readonly Arrival[]): number {
  const levels = new Map<string, { tokens: number; at: number }>();
  const refill = (name: keyof ScimLimits, now: number): { tokens: number; at: number } => {
    const { perMinute, burst } = SLACK_SCIM_LIMITS[name];
    const level = levels.get(name) ?? { tokens: burst, at: now };
    const tokens = Math.min(burst, level.tokens + ((now - level.at) * perMinute) / 60_000);
    levels.set(name, { tokens, at: now });
    return levels.get(name) ?? level;
  };
  return arrivals.filter(({ kind, at }) => {
    const total = refill(GROUP_OF[kind], at);
    const mine = kind === 'list' ? [total] : [total, refill(kind, at)];
    if (mine.some(({ tokens }) => tokens < 1)) return true;
    for (const level of mine) level.tokens -= 1;
    return false;
  }).length;
}

/** The most that were sent within any minute. */
function busiestMinute(times: readonly number[]): number {
  return Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + 60_000).length));
}

describe('createPacer', () => {
  it('[X3] never more than its share a minute and a burst, nothing refused however slow the way, and all go', async () => {
    const load = fc.record({
      budget: fc.constantFrom(0.05, 0.5, 0.9, 1),
      arrivals: fc.array(
        fc.record({
          kind: fc.constantFrom(...KINDS),
          count: fc.integer({ min: 1, max: 60 }),
          rest: fc.integer({ min: 0, max: 20_000 }),
        }),
        { minLength: 1, maxLength: 8 },
      ),
      ways: fc.array(fc.record({ there: fc.nat(3_000), back: fc.nat(500) }), { minLength: 1, maxLength: 30 }),
    });
    await fc.assert(
      fc.asyncProperty(load, async ({ budget, arrivals, ways }) => {
        let sendings = 0;
        const way = () => ways[sendings++ % ways.length] ?? AT_ONCE;
        const { clock, sent, arrived, send } = setUp(budget, way);
        const all: Promise<void>[] = [];
        for (const { kind, count, rest } of arrivals) {
          for (let index = 0; index < count; index += 1) all.push(send({ kind }));
          await clock.advance(rest);
        }
        await clock.until(Promise.all(all));

        expect(sent).toHaveLength(all.length);
        expect(countRefusals(arrived)).toBe(0);
        for (const [name, limit] of Object.entries(SLACK_SCIM_LIMITS) as [string, RateLimit][]) {
          const times = sent
            .filter(({ kind }) => kind === name || GROUP_OF[kind] === name)
            .map(({ at }) => at);
          const allowed = Math.max(1, limit.burst * budget) + limit.perMinute * budget;
          expect(busiestMinute(times), name).toBeLessThanOrEqual(allowed);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('[X3] what piles up on a way that is stuck for 3 s is not too much for Slack when it gets there', async () => {
    let now = (): number => 0;
    const { clock, arrived, send } = setUp(1, () => ({ there: Math.max(0, 3_000 - now()), back: 0 }));
    const start = clock.now().getTime();
    now = () => clock.now().getTime() - start;
    await clock.until(Promise.all(Array.from({ length: 80 }, () => send({ kind: 'update' }))));
    expect(countRefusals(arrived)).toBe(0);
  });

  it('[X3] uses what it may: the time is that of its share of the limit', async () => {
    const { clock, sent, send } = setUp(0.5);
    const all = Array.from({ length: 99 }, () => send({ kind: 'update' }));
    const start = clock.now().getTime();
    await clock.until(Promise.all(all));
    // 9 at once, then 1.5 a second.
    expect(sent.filter(({ at }) => at === start)).toHaveLength(9);
    expect((clock.now().getTime() - start) / 1_000).toBeCloseTo(60, 0);
  });

  it('goes over the numbers with a budget over 1', async () => {
    const { clock, send } = setUp(20);
    const start = clock.now().getTime();
    await clock.until(Promise.all(Array.from({ length: 960 }, () => send({ kind: 'update' }))));
    expect((clock.now().getTime() - start) / 1_000).toBeCloseTo(10, 0);
  });

  it('[X3] lets leavers go before joiners and listings, each in the order they came', async () => {
    const { clock, pacer } = setUp(0.5);
    const order: string[] = [];
    const turn = (name: string, turnOf: Turn): Promise<void> =>
      pacer.run(turnOf, async () => void order.push(name));
    pacer.pause('update', 1_000);
    const all = [
      turn('joiner 1', { kind: 'update' }),
      turn('joiner 2', { kind: 'update' }),
      turn('leaver 1', { kind: 'update', priority: PRIORITY.leaver }),
      turn('leaver 2', { kind: 'update', priority: PRIORITY.leaver }),
    ];
    await clock.until(Promise.all(all));
    expect(order).toEqual(['leaver 1', 'leaver 2', 'joiner 1', 'joiner 2']);
  });

  it('a class without tokens stops no other', async () => {
    const { clock, sent, send } = setUp(0.5);
    const creates = Array.from({ length: 30 }, () => send({ kind: 'create' }));
    await send({ kind: 'update' });
    await send({ kind: 'read_one' });
    expect(sent.filter(({ kind }) => kind === 'create')).toHaveLength(9);
    await clock.until(Promise.all(creates));
  });

  it('[X3] after a 429 all writes wait as long as Slack said, reads do not; then there is no burst', async () => {
    const { clock, pacer, sent, send } = setUp(1);
    const start = clock.now().getTime();
    pacer.pause('create', 7_000);
    const writes = [...Array.from({ length: 6 }, () => send({ kind: 'update' })), send({ kind: 'delete' })];
    await send({ kind: 'read_one' });
    await clock.advance(6_999);
    expect(sent.map(({ kind }) => kind)).toEqual(['read_one']);
    await clock.until(Promise.all(writes));
    const updates = sent.filter(({ kind }) => kind === 'update').map(({ at }) => at - start);
    expect(updates[0]).toBeGreaterThanOrEqual(7_000);
    expect((updates[5] ?? 0) - (updates[0] ?? 0)).toBeGreaterThan(1_500);
  });

  it('gives up a turn when it is aborted, and the others keep theirs', async () => {
    const { clock, pacer } = setUp(0.5);
    pacer.pause('list', 1_000);
    const stop = new AbortController();
    const send = async (): Promise<string> => 'sent';
    const given = pacer.run({ kind: 'list', signal: stop.signal }, send);
    const other = pacer.run({ kind: 'list' }, send);
    stop.abort(new Error('stopped'));
    await expect(given).rejects.toThrow('stopped');
    await expect(pacer.run({ kind: 'list', signal: stop.signal }, send)).rejects.toThrow('stopped');
    expect(await clock.until(other)).toBe('sent');
  });

  it('a request that fails gives its place back', async () => {
    const { clock, pacer } = setUp(0.02);
    const fail = (): Promise<never> => Promise.reject(new Error('no answer'));
    const all = [1, 2, 3].map(() => pacer.run({ kind: 'create' }, fail));
    for (const work of all) await expect(clock.until(work)).rejects.toThrow('no answer');
  });

  it.each([-3_600_000, 3_600_000])(
    'a clock put on by %i ms neither stops it nor opens the gates',
    async (ms) => {
      const { clock, sent, send } = setUp(0.5);
      const first = Array.from({ length: 12 }, () => send({ kind: 'create' }));
      await clock.advance(100);
      clock.shift(ms);
      const more = Array.from({ length: 12 }, () => send({ kind: 'create' }));
      await finishesWithin(clock, Promise.all([...first, ...more]), 60_000);
      expect(sent).toHaveLength(24);
    },
  );
});

async function finishesWithin(clock: ManualClock, work: Promise<unknown>, ms: number): Promise<void> {
  let ended = false;
  work.then(() => {
    ended = true;
  });
  await clock.advance(ms);
  expect(ended).toBe(true);
}

import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Operation } from '../../src/domain/operation.ts';
import { makeOperation } from './make-operation.ts';
import type { OpenStores, Stores } from './stores.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 7, 3, 9, minute));
const ADA = { kind: 'slack', userId: 'U0ADA', name: 'Ada' } as const;

export function runsContract(open: OpenStores): void {
  let stores: Stores;
  let runs: Stores['runs'];
  let id: string;
  beforeEach(async () => {
    stores = await open();
    runs = stores.runs;
    id = (await stores.connections.getOrCreatePending(at(0))).id;
  });
  const start = (minute: number, operations: readonly Operation[], decided = false) =>
    runs.start(
      id,
      { planId: randomUUID(), planHash: 'h1', by: ADA },
      operations.map((operation) => ({ operation, decided })),
      at(minute),
    );
  const invite = makeOperation('b@x.example', { kind: 'invite', accountId: null });

  it('[X1] everything is there before anything is sent', async () => {
    const deactivate = makeOperation('a@x.example');
    const run = await start(0, [deactivate, invite]);
    expect(run).toMatchObject({ planHash: 'h1', startedAt: at(0), startedBy: ADA, endedAt: null });
    expect(await runs.get(id, run.id)).toEqual(run);
    const [first, second] = await runs.operations(id, run.id);
    const waiting = { runId: run.id, state: 'waiting', error: null };
    expect(first).toEqual({
      id: first?.id,
      ...waiting,
      operation: deactivate,
      accountId: deactivate.accountId,
    });
    expect(second).toEqual({ id: second?.id, ...waiting, operation: invite, accountId: null });
  });

  it('[X1] keeps where an operation stands', async () => {
    const run = await start(0, [invite]);
    const [waiting] = await runs.operations(id, run.id);
    await runs.setOperation(waiting?.id ?? '', 'sending', {}, at(1));
    expect(await runs.operations(id, run.id)).toEqual([{ ...waiting, state: 'sending' }]);
    const error = { code: 'refused', detail: 'no seat' };
    await runs.setOperation(waiting?.id ?? '', 'failed', { accountId: 'U1', error }, at(2));
    expect(await runs.operations(id, run.id)).toEqual([
      { ...waiting, state: 'failed', accountId: 'U1', error },
    ]);
    await runs.setOperation(waiting?.id ?? '', 'applied', {}, at(3));
    const applied = { ...waiting, state: 'applied', accountId: 'U1', error: null };
    expect(await runs.operations(id, run.id)).toEqual([applied]);
  });

  it('tells what has not ended, oldest first, and the latest, newest first', async () => {
    const [first, second, third] = [
      await start(0, [invite]),
      await start(1, [invite]),
      await start(2, [invite]),
    ];
    await runs.finish(id, second.id, at(3));
    expect((await runs.unfinished(id)).map((run) => run.id)).toEqual([first.id, third.id]);
    expect((await runs.get(id, second.id))?.endedAt).toEqual(at(3));
    expect((await runs.latest(id, 2)).map((run) => run.id)).toEqual([third.id, second.id]);
    expect(await runs.get(id, 'no-such-run')).toBeNull();
    expect(await runs.operations(id, 'no-such-run')).toEqual([]);
  });

  it('[G3] counts what was applied and nobody decided', async () => {
    const guest = makeOperation('c@x.example', { kind: 'change_seat', from: 'member', to: 'guest' });
    const member = makeOperation('d@x.example', { kind: 'change_seat', from: 'guest', to: 'member' });
    const back = makeOperation('e@x.example', { kind: 'reactivate' });
    const all = [makeOperation('a@x.example'), invite, guest, member, back];
    const undecided = await start(0, [...all, makeOperation('f@x.example')]);
    const decided = await start(0, all, true);
    for (const run of [undecided, decided]) {
      const operations = (await runs.operations(id, run.id)).slice(0, all.length);
      for (const operation of operations) await runs.setOperation(operation.id, 'applied', {}, at(5));
    }
    expect(await runs.countUndecided(id, at(5))).toEqual({ removals: 2, additions: 2 });
    expect(await runs.countUndecided(id, at(6))).toEqual({ removals: 0, additions: 0 });
  });

  it('counts what each run has applied', async () => {
    const run = await start(0, [makeOperation('a@x.example'), makeOperation('b@x.example')]);
    const other = await start(1, [makeOperation('c@x.example')]);
    const [first] = await runs.operations(id, run.id);
    await runs.setOperation(first?.id ?? '', 'applied', {}, at(5));
    expect(await runs.countApplied(id, [run.id, other.id, 'nonsense'])).toEqual(new Map([[run.id, 1]]));
    expect(await runs.countApplied(id, [])).toEqual(new Map());
  });

  it('[P4] while our switch is on its way, it is ours whoever reads it first', async () => {
    const account = {
      id: 'U1',
      email: 'a@x.example',
      secondaryEmail: null,
      userName: 'a',
      givenName: 'A',
      familyName: '',
      displayName: '',
      title: null,
      externalId: null,
      employeeNumber: null,
      status: 'active',
      role: null,
      stranger: false,
    } as const;
    const seen = { now: at(1), byRollcall: false };
    await stores.accounts.putAccount(id, account, seen);
    const run = await start(0, [makeOperation('a@x.example', { accountId: 'U1' })]);
    const [operation] = await runs.operations(id, run.id);
    await runs.setOperation(operation?.id ?? '', 'sending', {}, at(1));
    await stores.accounts.putAccount(id, { ...account, status: 'inactive' }, { ...seen, now: at(2) });
    expect(await stores.cases.accountMemory(id, 'U1')).toMatchObject({
      switchedOffAt: null,
      lastSwitchByRollcall: { to: 'inactive', at: at(2) },
    });
  });

  describe('turns', () => {
    it('only one works at a time', async () => {
      const order: string[] = [];
      const first = Promise.withResolvers<void>();
      const one = runs.withTurn(id, 'one', async () => {
        order.push('one begins');
        await first.promise;
        order.push('one ends');
        return 1;
      });
      await expect.poll(() => order).toEqual(['one begins']);
      expect(await runs.hasTurn(id)).toBe(true);
      const other = runs.withTurn(id, 'other', async () => order.push('other'));
      first.resolve();
      expect(await one).toBe(1);
      await expect
        .poll(async () => {
          await stores.clock.advance(250);
          return order;
        })
        .toEqual(['one begins', 'one ends', 'other']);
      await other;
      expect(await runs.hasTurn(id)).toBe(false);
    });

    it('a failing work gives its turn back', async () => {
      const failing = runs.withTurn(id, 'one', () => Promise.reject(new Error('no')));
      await expect(failing).rejects.toThrow('no');
      expect(await runs.hasTurn(id)).toBe(false);
      expect(await runs.withTurn(id, 'other', async () => 2)).toBe(2);
    });

    it('whoever waits can give up', async () => {
      const first = Promise.withResolvers<void>();
      const one = runs.withTurn(id, 'one', () => first.promise);
      await expect.poll(() => runs.hasTurn(id)).toBe(true);
      const gaveUp = AbortSignal.abort(new Error('gave up'));
      await expect(runs.withTurn(id, 'other', async () => 2, gaveUp)).rejects.toThrow('gave up');
      first.resolve();
      await one;
    });
  });
}

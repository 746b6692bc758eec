import { beforeEach, expect, it } from 'vitest';
import type { Account } from '../../src/domain/account.ts';
import { makeAccount } from './make-account.ts';
import { readSlack } from './read-slack.ts';
import type { OpenStores, Stores } from './stores.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 7, 3, 9, minute));

export function accountSwitchesContract(open: OpenStores): void {
  let stores: Stores;
  let accounts: Stores['accounts'];
  let id: string;
  beforeEach(async () => {
    stores = await open();
    accounts = stores.accounts;
    id = (await stores.connections.getOrCreatePending(at(0))).id;
  });
  const read = (minute: number, listed: readonly Account[]) => readSlack(stores, id, at(minute), listed);
  const get = (accountId: string) => accounts.get(id, accountId);
  const memory = (accountId: string) => stores.cases.accountMemory(id, accountId);
  const off = (accountId: string) => makeAccount(accountId, { status: 'inactive' });

  it('[P4] notices that somebody else switched an account off, until it is on again', async () => {
    await read(0, [makeAccount('U1')]);
    expect((await memory('U1')).switchedOffAt).toBeNull();
    await read(15, [off('U1')]);
    expect(await memory('U1')).toMatchObject({
      switchedOffAt: at(15),
      flips: 0,
      lastSwitchByRollcall: null,
    });
    await read(30, [off('U1')]);
    expect((await memory('U1')).switchedOffAt).toEqual(at(15));
    await read(45, [makeAccount('U1')]);
    expect((await memory('U1')).switchedOffAt).toBeNull();
  });

  it('an account that was inactive when it was first seen was not switched off', async () => {
    await read(0, [off('U1')]);
    expect((await memory('U1')).switchedOffAt).toBeNull();
  });

  it('our own switch is ours', async () => {
    await read(0, [makeAccount('U1')]);
    await accounts.putAccount(id, off('U1'), { now: at(1), byRollcall: true });
    await read(15, [off('U1')]);
    const last = { to: 'inactive', at: at(1) };
    expect(await memory('U1')).toMatchObject({ switchedOffAt: null, flips: 0, lastSwitchByRollcall: last });
    await accounts.putAccount(id, { ...off('U1'), title: 'Left' }, { now: at(16), byRollcall: true });
    expect((await memory('U1')).lastSwitchByRollcall).toEqual(last);
  });

  it('our invitation is a switch to active', async () => {
    await accounts.putAccount(id, makeAccount('U1'), { now: at(1), byRollcall: true });
    expect((await memory('U1')).lastSwitchByRollcall).toEqual({ to: 'active', at: at(1) });
  });

  it('[G6] counts who switches it against Rollcall, for a day', async () => {
    stores.clock.shift(at(0).getTime() - stores.clock.now().getTime());
    await read(0, [makeAccount('U1')]);
    for (const minute of [1, 21]) {
      await accounts.putAccount(id, off('U1'), { now: at(minute), byRollcall: true });
      await read(minute + 10, [makeAccount('U1')]);
    }
    expect((await memory('U1')).flips).toBe(2);
    stores.clock.shift(24 * 60 * 60 * 1_000 + at(15).getTime() - at(0).getTime());
    expect((await memory('U1')).flips).toBe(1);
  });

  it('[G6] counts the accounts that somebody else switches again and again', async () => {
    await read(0, [makeAccount('U1'), makeAccount('U2'), makeAccount('U3')]);
    for (const minute of [1, 21]) {
      const offNow = minute === 1 ? ['U1', 'U2'] : ['U1'];
      for (const one of offNow)
        await accounts.putAccount(id, off(one), { now: at(minute), byRollcall: true });
      await read(minute + 10, [makeAccount('U1'), makeAccount('U2'), makeAccount('U3')]);
    }
    expect(await accounts.countSwitchedAgainst(id, at(0), 1)).toBe(2);
    expect(await accounts.countSwitchedAgainst(id, at(0), 2)).toBe(1);
    expect(await accounts.countSwitchedAgainst(id, at(20), 2)).toBe(0);
  });

  it('forgets an account that was removed', async () => {
    await read(0, [makeAccount('U1')]);
    await accounts.removeAccount(id, 'U1');
    expect(await get('U1')).toBeNull();
    expect(await memory('U1')).toMatchObject({ switchedOffAt: null, flips: 0 });
  });
}

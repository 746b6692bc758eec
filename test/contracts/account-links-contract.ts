import { beforeEach, expect, it } from 'vitest';
import type { Account } from '../../src/domain/account.ts';
import { importPeople } from './import-people.ts';
import { makeAccount, makeFacts } from './make-account.ts';
import { makeRecord } from './make-record.ts';
import { readSlack } from './read-slack.ts';
import type { OpenStores, Stores } from './stores.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 7, 3, 9, minute));

export function accountLinksContract(open: OpenStores): void {
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
  it('[M1] links one to one', async () => {
    await read(0, [makeAccount('U1'), makeAccount('U2')]);
    const [a, b] = await importPeople(stores, id, [makeRecord('u1@x.example'), makeRecord('u2@x.example')]);
    const [ada, bob] = [a?.person.id ?? '', b?.person.id ?? ''];
    const links = async () => [(await get('U1'))?.personId, (await get('U2'))?.personId];
    await accounts.saveLinks(id, [{ personId: ada, accountId: 'U1' }], at(1));
    expect(await links()).toEqual([ada, null]);
    await accounts.saveLinks(id, [{ personId: ada, accountId: 'U2' }], at(2));
    expect(await links()).toEqual([null, ada]);
    await accounts.saveLinks(
      id,
      [
        { personId: bob, accountId: 'U2' },
        { personId: ada, accountId: 'U1' },
      ],
      at(3),
    );
    expect(await links()).toEqual([ada, bob]);
  });

  it('counts by status and entitlement', async () => {
    const people = ['u1', 'u2', 'u3', 'u4'].map((name) => makeRecord(`${name}@x.example`));
    const placed = await importPeople(stores, id, people);
    const ids = placed.map(({ person }) => person.id);
    await read(0, [
      makeAccount('U1'),
      makeAccount('U2'),
      makeAccount('U3', { status: 'inactive' }),
      makeAccount('U9'),
      makeAccount('B1', { role: 'bot' }),
    ]);
    await accounts.putUserFacts(id, [makeFacts('U9', { role: 'multi_channel_guest', invited: true })], at(1));
    const link = (index: number) => ({ personId: ids[index] ?? '', accountId: `U${index + 1}` });
    await accounts.saveLinks(id, [link(0), link(1), link(2)], at(1));
    const entitled = [ids[0], ids[2], ids[3]].map((personId) => ({
      personId: personId ?? '',
      entitled: true,
      seat: 'member' as const,
      reached: null,
    }));
    await stores.entitlements.save(id, entitled, at(1));
    expect(await accounts.counts(id)).toEqual({
      active: 2,
      invited: 1,
      inactive: 1,
      guests: 1,
      entitledWithoutAccount: 2,
      activeWithoutEntitlement: 2,
      drift: 0,
    });
    expect(await accounts.count(id)).toBe(5);
    expect(await accounts.countManaged(id)).toBe(2);
    expect((await get('U1'))?.entitled).toBe(true);
    expect((await get('U2'))?.entitled).toBe(false);
  });

  it('keeps connections apart', async () => {
    const other = await stores.connections.saveVerified(
      {
        slackId: 'T0',
        name: 'Other',
        domain: null,
        enterprise: false,
        slackPlan: 'unknown',
        holderId: 'U0',
      },
      'Ada',
      at(0),
    );
    const pending = await stores.connections.getOrCreatePending(at(0));
    await accounts.putAccount(other.id, makeAccount('U1'), { now: at(0), byRollcall: false });
    expect(await accounts.get(pending.id, 'U1')).toBeNull();
    expect(await accounts.count(pending.id)).toBe(0);
  });
}

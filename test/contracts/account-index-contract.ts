import { beforeEach, describe, expect, it } from 'vitest';
import type { Account } from '../../src/domain/account.ts';
import { makeAccount, makeFacts } from './make-account.ts';
import { readSlack } from './read-slack.ts';
import type { OpenStores, Stores } from './stores.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 7, 3, 9, minute));

export function accountIndexContract(open: OpenStores): void {
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

  describe('reading', () => {
    it('[G2] nothing counts before the reading is finished', async () => {
      const reading = await accounts.beginReading(id, at(0));
      await reading.put([makeAccount('U1')]);
      expect(await accounts.count(id)).toBe(0);
      await reading.finish({ at: at(0), accounts: 1, pages: 1 });
      expect(await get('U1')).toEqual({
        ...makeAccount('U1'),
        personId: null,
        entitled: false,
        drift: null,
        readAt: at(0),
      });
      expect(await accounts.query(id, { filter: 'all', search: null, limit: 10, after: null })).toMatchObject(
        { total: 1, next: null, readAt: at(0) },
      );
    });

    it('takes what changed, and what did not is as fresh as the reading', async () => {
      await read(0, [makeAccount('U1'), makeAccount('U2')]);
      const renamed = makeAccount('U2', { email: 'Two@x.example', title: 'Boss', externalId: 'e2' });
      await read(15, [makeAccount('U1'), renamed]);
      expect(await get('U2')).toMatchObject({ ...renamed, readAt: at(15) });
      expect(await get('U1')).toMatchObject({ ...makeAccount('U1'), readAt: at(15) });
    });

    it('[G2] tells what is missing, and removes it when the reading ends', async () => {
      await read(0, [makeAccount('U1'), makeAccount('U2'), makeAccount('U3')]);
      const reading = await accounts.beginReading(id, at(15));
      await reading.put([makeAccount('U1')]);
      expect(await reading.missing()).toEqual(['U2', 'U3']);
      await reading.put([makeAccount('U3')]);
      expect(await reading.missing()).toEqual(['U2']);
      await reading.finish({ at: at(15), accounts: 2, pages: 1 });
      expect(await get('U2')).toBeNull();
      expect(await accounts.count(id)).toBe(2);
    });

    it('an account read live since the reading began is newer than its pages', async () => {
      await read(0, [makeAccount('U1')]);
      const reading = await accounts.beginReading(id, at(15));
      await reading.put([makeAccount('U1')]);
      const off = makeAccount('U1', { status: 'inactive' });
      await accounts.putAccount(id, off, { now: at(16), byRollcall: true });
      await accounts.putAccount(id, makeAccount('U2'), { now: at(16), byRollcall: true });
      expect(await reading.missing()).toEqual([]);
      await reading.finish({ at: at(15), accounts: 1, pages: 1 });
      expect((await get('U1'))?.status).toBe('inactive');
      expect((await get('U2'))?.status).toBe('active');
      expect((await memory('U1')).flips).toBe(0);
    });

    it('takes an account that comes twice once', async () => {
      await read(0, [makeAccount('U1'), makeAccount('U1', { title: 'Later' })]);
      expect((await get('U1'))?.title).toBe('Later');
    });
  });

  describe('roles and invitations', () => {
    it('come from users.list and outlive readings of SCIM', async () => {
      await read(0, [makeAccount('U1'), makeAccount('U2')]);
      await accounts.putUserFacts(
        id,
        [makeFacts('U1', { role: 'admin' }), makeFacts('U2', { invited: true })],
        at(1),
      );
      await read(15, [makeAccount('U1', { title: 'New' }), makeAccount('U2', { title: 'New' })]);
      expect(await get('U1')).toMatchObject({ role: 'admin', status: 'active' });
      expect(await get('U2')).toMatchObject({ role: 'member', status: 'invited' });
      await accounts.putUserFacts(id, [makeFacts('U2')], at(16));
      expect(await get('U2')).toMatchObject({ role: 'member', status: 'active' });
    });

    it('SCIM knows a guest, and users.list which kind', async () => {
      await read(0, [makeAccount('U1', { role: 'multi_channel_guest' }), makeAccount('U2')]);
      expect((await get('U1'))?.role).toBe('multi_channel_guest');
      await accounts.putUserFacts(id, [makeFacts('U1', { role: 'single_channel_guest' })], at(1));
      await read(15, [
        makeAccount('U1', { role: 'multi_channel_guest' }),
        makeAccount('U2', { role: 'multi_channel_guest' }),
      ]);
      expect((await get('U1'))?.role).toBe('single_channel_guest');
      expect((await get('U2'))?.role).toBe('multi_channel_guest');
    });

    it('wait for an account that no reading has had yet', async () => {
      await accounts.putUserFacts(id, [makeFacts('U1', { role: 'owner', invited: true })], at(0));
      expect(await get('U1')).toBeNull();
      expect(await accounts.count(id)).toBe(0);
      await read(1, [makeAccount('U1')]);
      expect(await get('U1')).toMatchObject({ role: 'owner', status: 'invited' });
    });

    it('an inactive account keeps its role: its user object may lack the flags', async () => {
      await read(0, [makeAccount('U1')]);
      await accounts.putUserFacts(id, [makeFacts('U1', { role: 'admin' })], at(1));
      await read(15, [makeAccount('U1', { status: 'inactive' })]);
      await accounts.putUserFacts(id, [makeFacts('U1', { deleted: true })], at(16));
      expect(await get('U1')).toMatchObject({ role: 'admin', status: 'inactive' });
    });

    it('knows when users.list was read whole', async () => {
      expect(await accounts.userFactsReadAt(id)).toBeNull();
      await accounts.setUserFactsReadAt(id, at(3));
      expect(await accounts.userFactsReadAt(id)).toEqual(at(3));
    });

    it('names the privileged, strongest first', async () => {
      const ids = ['U1', 'U2', 'U3', 'U4', 'U5'];
      await read(0, [...ids.map((one) => makeAccount(one)), makeAccount('U6', { status: 'inactive' })]);
      const roles = ['admin', 'primary_owner', 'member', 'owner', 'multi_channel_guest'] as const;
      const facts = ids.map((one, index) => makeFacts(one, { role: roles[index] ?? 'member' }));
      await accounts.putUserFacts(id, [...facts, makeFacts('U6', { role: 'owner' })], at(1));
      expect((await accounts.privileged(id)).map((account) => account.id)).toEqual(['U2', 'U4', 'U1']);
    });
  });
}

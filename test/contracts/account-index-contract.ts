import { beforeEach, describe, expect, it } from 'vitest';
import type { Account } from '../../src/domain/account.ts';
import type { AccountFilter, AccountQuery } from '../../src/ports/account-index.ts';
import { importPeople } from './import-people.ts';
import { makeAccount, makeFacts } from './make-account.ts';
import { makeRecord } from './make-record.ts';
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

  /** One complete reading of Slack that begins at this minute. */
  async function read(minute: number, listed: readonly Account[]): Promise<void> {
    const reading = await accounts.beginReading(id, at(minute));
    await reading.put(listed);
    await reading.finish({ at: at(minute), accounts: listed.length, pages: 1 });
  }
  const query = (filter: AccountFilter, changes: Partial<AccountQuery> = {}) =>
    accounts.query(id, { filter, search: null, limit: 10, after: null, ...changes });
  const idsOf = async (filter: AccountFilter, search: string | null = null) =>
    (await query(filter, { search })).accounts.map((account) => account.id);
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
        readAt: at(0),
      });
      expect(await query('all')).toMatchObject({ total: 1, next: null, readAt: at(0) });
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

  describe('who switched it', () => {
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

    it('forgets an account that was removed', async () => {
      await read(0, [makeAccount('U1')]);
      await accounts.removeAccount(id, 'U1');
      expect(await get('U1')).toBeNull();
      expect(await memory('U1')).toMatchObject({ switchedOffAt: null, flips: 0 });
    });
  });

  describe('lists', () => {
    beforeEach(async () => {
      await read(0, [
        makeAccount('U3', { email: 'C@x.example', givenName: 'Grace', familyName: 'Hopper' }),
        makeAccount('U1', { email: 'a@x.example', givenName: 'Ada', familyName: 'Müller' }),
        makeAccount('U2', { email: 'b@x.example', status: 'inactive', secondaryEmail: 'bob@y.example' }),
        makeAccount('U4', { email: 'd@x.example', userName: 'guesty' }),
        makeAccount('U5', { email: 'robot@slack-bots.com' }),
        makeAccount('U6', { email: 'e@x.example' }),
        makeAccount('U7', { email: 'f@x.example' }),
        makeAccount('USLACKBOT', { email: 'slackbot@x.example' }),
      ]);
      const facts = [
        makeFacts('U4', { role: 'single_channel_guest' }),
        makeFacts('U6', { stranger: true }),
        makeFacts('U7', { role: 'bot' }),
        makeFacts('U3', { invited: true }),
      ];
      await accounts.putUserFacts(id, facts, at(1));
    });

    it('[P5] leaves bots and strangers out, and orders by email', async () => {
      expect(await idsOf('all')).toEqual(['U1', 'U2', 'U3', 'U4']);
    });

    it('filters by status, guests and drift', async () => {
      expect(await idsOf('active')).toEqual(['U1', 'U4']);
      expect(await idsOf('invited')).toEqual(['U3']);
      expect(await idsOf('inactive')).toEqual(['U2']);
      expect(await idsOf('guests')).toEqual(['U4']);
      expect(await idsOf('drift')).toEqual([]);
    });

    it('finds by part of a name, an address or a user name', async () => {
      expect(await idsOf('all', 'muller')).toEqual(['U1']);
      expect(await idsOf('all', 'GRACE hop')).toEqual(['U3']);
      expect(await idsOf('all', 'guest')).toEqual(['U4']);
      expect(await idsOf('active', 'x.example')).toEqual(['U1', 'U4']);
      expect(await idsOf('all', '%')).toEqual([]);
      expect(await idsOf('all', "' OR true --")).toEqual([]);
    });

    it('pages with a cursor, and the total is of all pages', async () => {
      const first = await query('all', { limit: 3 });
      expect(first).toMatchObject({ total: 4 });
      expect(first.accounts.map((account) => account.id)).toEqual(['U1', 'U2', 'U3']);
      const second = await query('all', { limit: 3, after: first.next });
      expect(second.accounts.map((account) => account.id)).toEqual(['U4']);
      expect(second).toMatchObject({ total: 4, next: null });
    });

    it('finds by email, the primary address before the secondary', async () => {
      expect((await accounts.findByEmail(id, ' A@X.example '))?.id).toBe('U1');
      expect((await accounts.findByEmail(id, 'bob@y.example'))?.id).toBe('U2');
      expect(await accounts.findByEmail(id, 'nobody@x.example')).toBeNull();
    });

    it('answers those that are known of many', async () => {
      const many = await accounts.getMany(id, ['U2', 'U0', 'U1']);
      expect(many.map((account) => account.id)).toEqual(['U1', 'U2']);
      expect(await accounts.getMany(id, [])).toEqual([]);
    });

    it('[X6] knows which user names are in use', async () => {
      expect(await accounts.takenUserNames(id, ['guesty', 'free', 'u1'])).toEqual(new Set(['guesty', 'u1']));
    });

    it('[P4] keeps the drift of the last plan only', async () => {
      const drift = (accountId: string) => ({
        accountId,
        email: '',
        name: '',
        why: 'unexplained' as const,
        personId: null,
      });
      await accounts.saveDrift(id, [drift('U1'), drift('U2')]);
      expect(await idsOf('drift')).toEqual(['U1', 'U2']);
      await accounts.saveDrift(id, [drift('U2'), drift('U4')]);
      expect(await idsOf('drift')).toEqual(['U2', 'U4']);
      expect(await accounts.counts(id)).toMatchObject({ drift: 2 });
      await accounts.saveDrift(id, []);
      expect(await idsOf('drift')).toEqual([]);
    });
  });

  describe('links and counts', () => {
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
      await accounts.putUserFacts(
        id,
        [makeFacts('U9', { role: 'multi_channel_guest', invited: true })],
        at(1),
      );
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
  });
}

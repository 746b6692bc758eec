import { beforeEach, expect, it } from 'vitest';
import type { Account } from '../../src/domain/account.ts';
import type { AccountFilter, AccountQuery } from '../../src/ports/account-index.ts';
import { makeAccount, makeFacts } from './make-account.ts';
import { readSlack } from './read-slack.ts';
import type { OpenStores, Stores } from './stores.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 7, 3, 9, minute));

export function accountListsContract(open: OpenStores): void {
  let stores: Stores;
  let accounts: Stores['accounts'];
  let id: string;
  beforeEach(async () => {
    stores = await open();
    accounts = stores.accounts;
    id = (await stores.connections.getOrCreatePending(at(0))).id;
  });
  const read = (minute: number, listed: readonly Account[]) => readSlack(stores, id, at(minute), listed);
  const query = (filter: AccountFilter, changes: Partial<AccountQuery> = {}) =>
    accounts.query(id, { filter, search: null, limit: 10, after: null, ...changes });
  const idsOf = async (filter: AccountFilter, search: string | null = null) =>
    (await query(filter, { search })).accounts.map((account) => account.id);
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
    expect((await accounts.get(id, 'U2'))?.drift).toBe('unexplained');
    await accounts.settleDrift(id, 'U2');
    expect((await accounts.get(id, 'U2'))?.drift).toBeNull();
    expect(await idsOf('drift')).toEqual(['U4']);
    await accounts.saveDrift(id, []);
    expect(await idsOf('drift')).toEqual([]);
  });
}

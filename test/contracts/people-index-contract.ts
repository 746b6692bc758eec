import { beforeEach, expect, it } from 'vitest';
import type { PeopleFilter } from '../../src/ports/people-index.ts';
import { importPeople } from './import-people.ts';
import { makeAccount } from './make-account.ts';
import { makeRecord } from './make-record.ts';
import { readSlack } from './read-slack.ts';
import type { OpenStores, Stores } from './stores.ts';

const NOW = new Date('2026-08-03T09:00:00.123Z');

export function peopleIndexContract(open: OpenStores): void {
  let stores: Stores;
  let id: string;
  let ids: Map<string, string>;
  beforeEach(async () => {
    stores = await open();
    id = (await stores.connections.getOrCreatePending(NOW)).id;
    const places = await importPeople(stores, id, [
      makeRecord('ada@x.example', { givenName: 'Ada', familyName: 'Müller', unitPath: '/Sales' }),
      makeRecord('Ben@x.example', { status: 'suspended' }),
      makeRecord('cid@x.example', { secondaryEmails: ['charly@y.example'] }),
      makeRecord('dan@x.example'),
    ]);
    ids = new Map(places.map(({ person }) => [person.email.toLowerCase().slice(0, 3), person.id]));
    const answer = { entitled: true, seat: 'member', reached: null } as const;
    const entitled = ['ada', 'dan'].map((name) => ({ personId: ids.get(name) ?? '', ...answer }));
    await stores.entitlements.save(id, entitled, NOW);
    const accounts = [
      makeAccount('UADA', { email: 'renamed@x.example', role: 'member' }),
      makeAccount('UBEN', { email: 'ben@x.example', status: 'inactive' }),
      makeAccount('UBOT', { email: 'dan@x.example', role: 'bot' }),
    ];
    await readSlack(stores, id, NOW, accounts);
    await stores.accounts.saveLinks(id, [{ personId: ids.get('ada') ?? '', accountId: 'UADA' }], NOW);
  });
  const query = async (filter: PeopleFilter, search: string | null = null) => {
    const page = await stores.people.query(id, { filter, search, limit: 10, after: null });
    return page.people.map(({ email }) => email.toLowerCase().slice(0, 3));
  };

  it('shows where somebody stands, whether they should have Slack, and their account', async () => {
    const { people, total, next } = await stores.people.query(id, {
      filter: 'all',
      search: null,
      limit: 2,
      after: null,
    });
    expect(total).toBe(4);
    expect(next).not.toBeNull();
    expect(people).toMatchObject([
      {
        email: 'ada@x.example',
        familyName: 'Müller',
        unitPath: '/Sales',
        status: 'active',
        entitled: true,
        account: { id: 'UADA', status: 'active' },
      },
      { entitled: false, status: 'suspended', account: { id: 'UBEN', status: 'inactive', role: null } },
    ]);
  });

  it('goes on where the page before ended, also when its last person is gone', async () => {
    const first = await stores.people.query(id, { filter: 'all', search: null, limit: 2, after: null });
    const rest = { filter: 'all', search: null, limit: 2, after: first.next } as const;
    const second = await stores.people.query(id, rest);
    expect(second.people.map(({ email }) => email)).toEqual(['cid@x.example', 'dan@x.example']);
    expect(second.next).toBeNull();
  });

  it('begins at the first page with a cursor of nobody’s', async () => {
    const page = await stores.people.query(id, { filter: 'all', search: null, limit: 1, after: "x'; --" });
    expect(page.people.map(({ email }) => email)).toEqual(['ada@x.example']);
  });

  it.each([
    ['all', ['ada', 'ben', 'cid', 'dan']],
    ['entitled', ['ada', 'dan']],
    ['not_entitled', ['ben', 'cid']],
    ['suspended', ['ben']],
    ['without_account', ['cid', 'dan']],
  ] as const)('filters: %s', async (filter, expected) => {
    expect(await query(filter)).toEqual(expected);
  });

  it('finds by every word, in names and every address, and takes wildcards for what they are', async () => {
    expect(await query('all', 'MULLER ada')).toEqual(['ada']);
    expect(await query('all', 'charly')).toEqual(['cid']);
    expect(await query('all', '%')).toEqual([]);
    expect(await query('without_account', 'ada')).toEqual([]);
  });

  it('leaves out whom the directory deleted, and still answers about them', async () => {
    await importPeople(stores, id, [makeRecord('dan@x.example')]);
    expect(await query('all')).toEqual(['dan']);
    expect(await stores.people.get(id, ids.get('ada') ?? '')).toMatchObject({ status: 'deleted' });
    expect(await stores.people.get(id, 'no-such-person')).toBeNull();
  });
}

import { beforeEach, expect, it } from 'vitest';
import type { Account } from '../../src/domain/account.ts';
import type { AccountCase, Reached } from '../../src/domain/case.ts';
import type { PersonMaterial } from '../../src/ports/case-reader.ts';
import { importPeople } from './import-people.ts';
import { makeAccount, makeFacts } from './make-account.ts';
import { makeRecord } from './make-record.ts';
import type { OpenStores, Stores } from './stores.ts';

const NOW = new Date('2026-08-03T09:00:00.123Z');
const LATER = new Date('2026-08-04T09:00:00Z');

export function caseReaderContract(open: OpenStores): void {
  let stores: Stores;
  let id: string;
  beforeEach(async () => {
    stores = await open();
    id = (await stores.connections.getOrCreatePending(NOW)).id;
  });

  async function people(personIds?: readonly string[]): Promise<PersonMaterial[]> {
    const all: PersonMaterial[] = [];
    for await (const batch of stores.cases.people(id, personIds)) all.push(...batch);
    return all;
  }
  async function lonely(): Promise<AccountCase[]> {
    const all: AccountCase[] = [];
    for await (const batch of stores.cases.lonelyAccounts(id)) all.push(...batch);
    return all;
  }
  async function put(...accounts: Account[]): Promise<void> {
    for (const account of accounts)
      await stores.accounts.putAccount(id, account, { now: NOW, byRollcall: false });
  }
  const claimsOf = async (email: string) => {
    const claims = (await stores.cases.personByEmail(id, email))?.claims ?? [];
    return claims.map(({ account, by, rivals }) => [account.id, by, rivals.map((rival) => rival.email)]);
  };

  it('[P3] streams people by email with where they stand and what is remembered', async () => {
    const records = [
      makeRecord('b@x.example'),
      makeRecord('a@x.example', { unitPath: '/Sales', groups: ['Ops'] }),
    ];
    await importPeople(stores, id, records);
    const [a, b] = await people();
    expect(a).toMatchObject({
      person: { email: 'a@x.example' },
      unitPath: '/Sales',
      memory: { reached: null, lastWordAt: NOW, statusSince: NOW, sourceConflict: false },
      claims: [],
    });
    expect(a?.placement.unitIds).toHaveLength(2);
    expect(a?.placement.groupIds).toHaveLength(1);
    expect(b?.person.email).toBe('b@x.example');
    expect((await people([b?.person.id ?? ''])).map(({ person }) => person.email)).toEqual(['b@x.example']);
  });

  it('remembers when the status became what it is, and the last word of directory and admins', async () => {
    const [place] = await importPeople(stores, id, [makeRecord('a@x.example')]);
    await importPeople(stores, id, [makeRecord('a@x.example', { title: 'New' })], LATER);
    expect((await people())[0]?.memory).toMatchObject({ statusSince: NOW, lastWordAt: NOW });
    const app = await stores.assignments.findApp(id, 'slack', true);
    const subject = { kind: 'person', personId: place?.person.id ?? '' } as const;
    const given = { subject, seat: 'member', from: null, until: null, exclude: false, reason: null } as const;
    await stores.assignments.add(id, { appId: app?.id ?? '', ...given }, 'Ada', LATER);
    expect((await people())[0]?.memory).toMatchObject({ statusSince: NOW, lastWordAt: LATER });
    await importPeople(stores, id, [makeRecord('a@x.example', { status: 'suspended' })], LATER);
    expect((await people())[0]?.memory).toMatchObject({ statusSince: LATER, lastWordAt: LATER });
  });

  it('[D4] says that a second source claims the person', async () => {
    await importPeople(stores, id, [makeRecord('a@x.example')]);
    const okta = await stores.directory.getOrCreateSource(id, 'Okta', 'scim', NOW);
    const work = await stores.directory.beginImport(id, okta, NOW);
    await work.upsert([makeRecord('A@x.example')]);
    expect((await people())[0]?.memory.sourceConflict).toBe(true);
  });

  it('[M1] finds accounts by link, then primary, then secondary address, folded', async () => {
    const record = makeRecord('Ada@x.example', { secondaryEmails: ['ada@old.example'] });
    const [place] = await importPeople(stores, id, [record]);
    await put(
      makeAccount('U1', { email: 'ADA@x.example' }),
      makeAccount('U2', { email: 'ada@OLD.example' }),
      makeAccount('U3', { email: 'other@x.example', secondaryEmail: 'ada@x.example' }),
      makeAccount('U4', { email: 'renamed@x.example' }),
      makeAccount('U5', { email: 'stranger@x.example' }),
    );
    await stores.accounts.saveLinks(id, [{ personId: place?.person.id ?? '', accountId: 'U4' }], NOW);
    expect(await claimsOf('ada@x.example')).toEqual([
      ['U4', 'link', []],
      ['U1', 'email', []],
      ['U2', 'secondary_email', []],
      ['U3', 'secondary_email', []],
    ]);
    expect((await lonely()).map(({ account }) => account.id)).toEqual(['U5']);
  });

  it('[M1] names the rivals of each claim, with how they claim it', async () => {
    const records = [
      makeRecord('a@x.example'),
      makeRecord('b@x.example', { secondaryEmails: ['a@x.example'] }),
      makeRecord('c@x.example'),
    ];
    const places = await importPeople(stores, id, records);
    await put(makeAccount('U1', { email: 'a@x.example' }));
    await stores.accounts.saveLinks(id, [{ personId: places[2]?.person.id ?? '', accountId: 'U1' }], NOW);
    const [a] = await people([places[0]?.person.id ?? '']);
    const rivals = [
      { personId: places[1]?.person.id, email: 'b@x.example', by: 'secondary_email' },
      { personId: places[2]?.person.id, email: 'c@x.example', by: 'link' },
    ].sort((one, other) => ((one.personId ?? '') < (other.personId ?? '') ? -1 : 1));
    expect(a?.claims).toMatchObject([{ account: { id: 'U1' }, by: 'email', rivals }]);
  });

  it('an address belongs to who holds it now: a deleted person claims it only while no living one has it', async () => {
    await importPeople(stores, id, [makeRecord('a@x.example', { externalId: '1' })]);
    await put(makeAccount('U1', { email: 'a@x.example' }));
    await importPeople(stores, id, [makeRecord('a@x.example', { externalId: '1', status: 'deleted' })]);
    expect(await claimsOf('a@x.example')).toEqual([['U1', 'email', []]]);
    await importPeople(stores, id, [makeRecord('a@x.example', { externalId: '2' })]);
    expect(await claimsOf('a@x.example')).toEqual([['U1', 'email', []]]);
    const [former] = (await people()).filter(({ person }) => person.externalId === '1');
    expect(former?.claims).toEqual([]);
  });

  it('[P5] leaves bots and strangers out of the accounts without a person', async () => {
    await put(
      makeAccount('U1'),
      makeAccount('U2', { email: 'robot@slack-bots.com' }),
      makeAccount('U3'),
      makeAccount('U4'),
      makeAccount('USLACKBOT'),
    );
    const facts = [makeFacts('U3', { role: 'bot' }), makeFacts('U4', { stranger: true }), makeFacts('U5')];
    await stores.accounts.putUserFacts(id, facts, NOW);
    expect((await lonely()).map(({ account }) => account.id)).toEqual(['U1']);
  });

  it('brings what is remembered about an account with every claim', async () => {
    const [place] = await importPeople(stores, id, [makeRecord('u1@x.example')]);
    await put(makeAccount('U1'), makeAccount('U2'));
    await stores.accounts.putAccount(id, makeAccount('U1', { status: 'inactive' }), {
      now: LATER,
      byRollcall: true,
    });
    const expected = {
      keptByHand: null,
      switchedOffAt: null,
      flips: 0,
      lastSwitchByRollcall: { to: 'inactive', at: LATER },
      driftDecision: null,
      guestSeatReached: false,
    };
    expect(await stores.cases.accountMemory(id, 'U1')).toEqual(expected);
    expect((await people([place?.person.id ?? '']))[0]?.claims[0]?.memory).toEqual(expected);
    expect((await lonely())[0]?.memory).toEqual({ ...expected, lastSwitchByRollcall: null });
    expect(await stores.cases.accountMemory(id, 'U0')).toEqual({ ...expected, lastSwitchByRollcall: null });
  });

  it('[P5] remembers that a guest seat has reached an account once', async () => {
    const [place] = await importPeople(stores, id, [makeRecord('u1@x.example')]);
    const personId = place?.person.id ?? '';
    await put(makeAccount('U1'));
    await stores.accounts.saveLinks(id, [{ personId, accountId: 'U1' }], NOW);
    const reachedBy = (seat: 'guest' | 'member'): Reached => ({
      by: [
        {
          assignmentId: 'one',
          subjectKind: 'organization',
          subjectName: '',
          subjectDeleted: false,
          seat,
          until: null,
          note: null,
        },
      ],
      unitId: null,
      lost: null,
    });
    const save = (seat: 'guest' | 'member') =>
      stores.entitlements.save(id, [{ personId, entitled: true, seat, reached: reachedBy(seat) }], NOW);
    await save('member');
    expect((await stores.cases.accountMemory(id, 'U1')).guestSeatReached).toBe(false);
    await save('guest');
    await save('member');
    expect((await stores.cases.accountMemory(id, 'U1')).guestSeatReached).toBe(true);
  });

  it('answers null for an address that nobody has', async () => {
    expect(await stores.cases.personByEmail(id, 'nobody@x.example')).toBeNull();
    expect(await people(['no-such-person'])).toEqual([]);
    expect(await lonely()).toEqual([]);
  });
}

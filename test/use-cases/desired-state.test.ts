import { describe, expect, it } from 'vitest';
import { assignApp, unassignApp } from '../../src/use-cases/assign-app.ts';
import { findWho } from '../../src/use-cases/find-who.ts';
import { setProvisioning } from '../../src/use-cases/set-provisioning.ts';
import { makeAccount } from '../contracts/make-account.ts';
import {
  ADMIN,
  member,
  type Organization,
  openOrganization,
  openSettled,
  person,
} from '../support/in-memory/organization.ts';
import { inWords } from '../support/in-words.ts';

const HOUR = 60 * 60_000;

async function appOf({ ports, id }: Organization, name = 'Slack') {
  const app = await ports.assignments.findApp(id, name, true);
  if (app === null) throw new Error(`no app ${name}`);
  return app;
}

async function subjectOf({ ports, id }: Organization, group: string) {
  const found = await ports.directory.findGroup(id, group);
  if (found === null) throw new Error(`no group ${group}`);
  return { kind: 'group', groupId: found.id } as const;
}

const plain = { seat: 'member', from: null, until: null, exclude: false, reason: null } as const;

describe('an assignment', () => {
  async function openGroup() {
    const organization = await openOrganization([member('zed')]);
    await organization.directory([
      person('ada', { groups: ['Sales'] }),
      person('ben', { groups: ['Sales'] }),
      person('cy'),
    ]);
    await organization.settle();
    const [app, subject] = [await appOf(organization), await subjectOf(organization, 'Sales')];
    return { organization, app, subject };
  }

  it('[D1] changes what should be and writes nothing; the comparison that follows does', async () => {
    const { organization, app, subject } = await openGroup();
    const { ports, id } = organization;
    const result = await assignApp(ports, id, { app, subject, ...plain }, ADMIN);
    expect(result).toMatchObject({ gains: 2, loses: 0 });
    expect(organization.slack.state.asked).toEqual([]);
    expect(ports.told.comparisons).toEqual(['an assignment changed']);
    const first = await organization.sync({ by: ADMIN, approve: { kind: 'all' } });
    expect(inWords(first)).toEqual(['invite ada: applied', 'invite ben: applied']);
  });

  it('[E3] that ends takes back what it gave, and nothing else', async () => {
    const { organization, app, subject } = await openGroup();
    const { ports, id } = organization;
    await assignApp(ports, id, { app, subject, ...plain }, ADMIN);
    await organization.settle();
    const result = await unassignApp(ports, id, { app, subject, exclude: false }, ADMIN);
    expect(result).toMatchObject({ gains: 0, loses: 2 });
    const { plan } = await organization.sync();
    expect(plan.operations.map(({ kind, reasons }) => [kind, reasons[0]?.cause])).toEqual([
      ['deactivate', 'unassigned'],
      ['deactivate', 'unassigned'],
    ]);
  });

  it('[E1] of a guest seat invites a guest, and nothing is left to change afterwards', async () => {
    const organization = await openOrganization([], { enterprise: true });
    await organization.directory([person('ada', { groups: ['Sales'] })]);
    const [app, subject] = [await appOf(organization), await subjectOf(organization, 'Sales')];
    const { ports, id } = organization;
    await assignApp(ports, id, { app, subject, ...plain, seat: 'guest' }, ADMIN);
    const first = await organization.sync({ by: ADMIN, approve: { kind: 'all' } });
    expect(inWords(first)).toEqual(['invite ada: applied']);
    expect(await organization.account('UNEW1')).toMatchObject({ role: 'multi_channel_guest' });
    expect((await organization.sync()).plan.operations).toEqual([]);
  });

  it('that never stood cannot be taken back', async () => {
    const { organization, app, subject } = await openGroup();
    const { ports, id } = organization;
    const asked = unassignApp(ports, id, { app, subject, exclude: false }, ADMIN);
    await expect(asked).rejects.toMatchObject({ code: 'assignment_unknown' });
  });

  it('of another app moves nobody’s entitlement', async () => {
    const { organization, subject } = await openGroup();
    const { ports, id } = organization;
    const app = await appOf(organization, 'Figma');
    expect(await assignApp(ports, id, { app, subject, ...plain }, ADMIN)).toMatchObject({
      gains: 0,
      loses: 0,
    });
    expect(ports.told.comparisons).toEqual([]);
    expect((await organization.sync()).plan.operations).toEqual([]);
  });
});

describe('the switch', () => {
  async function switchTo(organization: Organization, on: boolean) {
    await setProvisioning(organization.ports, await organization.connection(), on, ADMIN);
  }

  async function openOff(hours: number) {
    const organization = await openSettled('ada', 'ben', 'cy');
    await switchTo(organization, false);
    await organization.ports.clock.advance(hours * HOUR);
    await organization.directory(['ada', 'ben', 'cy', 'dee'].map((name) => person(name)));
    return organization;
  }

  it('changes nobody’s account, and leaves a receipt', async () => {
    const organization = await openOff(1);
    expect((await organization.sync()).held).toHaveLength(1);
    await switchTo(organization, true);
    expect(organization.slack.state.asked).toEqual([]);
    const query = { email: null, from: null, to: null, limit: 100 };
    const receipts = await organization.ports.receipts.list(organization.id, query);
    const switches = receipts.filter(({ event }) => event === 'provisioning');
    expect(switches.map(({ facts, actor }) => [facts.on, actor])).toEqual([
      [false, ADMIN],
      [true, ADMIN],
    ]);
    expect(organization.ports.told.comparisons).toEqual(['provisioning was switched on']);
  });

  it('[G4] within a day, what was found runs; after more than a day, everything waits', async () => {
    const soon = await openOff(24);
    await switchTo(soon, true);
    expect(inWords(await soon.sync())).toEqual(['invite dee: applied']);
    const late = await openOff(24.1);
    await switchTo(late, true);
    expect(inWords(await late.sync())).toEqual(['invite dee held G4']);
  });

  it('that is so already does nothing', async () => {
    const organization = await openOff(48);
    await switchTo(organization, false);
    expect((await organization.connection()).reviewedAt).not.toBeNull();
    expect(organization.ports.told.comparisons).toEqual([]);
  });
});

describe('who is meant', () => {
  async function openPeople() {
    const organization = await openOrganization([
      makeAccount('UADA', {
        email: 'ada@x.example',
        givenName: 'Ada',
        familyName: 'Lovelace',
        role: 'member',
      }),
      makeAccount('UANNE', {
        email: 'anne@x.example',
        givenName: 'Anne',
        familyName: 'Love',
        role: 'member',
      }),
    ]);
    await organization.directory([
      person('ada', { givenName: 'Ada', familyName: 'Lovelace' }),
      person('bob', { givenName: 'Bob', familyName: 'Lovett' }),
      person('gone', { givenName: 'Gone', familyName: 'Lovely', status: 'deleted' }),
    ]);
    await organization.sync();
    return organization;
  }

  const idsOf = async ({ ports, id }: Organization, written: string) => {
    const { matches, total } = await findWho(ports, id, written);
    expect(total).toBe(matches.length);
    return matches.map(({ accountId, email }) => accountId ?? email);
  };

  it.each([
    ['a mention', '<@UADA|ada>', ['UADA']],
    ['a mention without a name', ' <@UADA> ', ['UADA']],
    ['an address', 'ADA@x.example', ['UADA']],
    ['an address as Slack links it', '<mailto:ada@x.example|ada@x.example>', ['UADA']],
    ['the address of somebody without an account', 'bob@x.example', ['bob@x.example']],
    ['a part of several names', 'love', ['UADA', 'UANNE', 'bob@x.example']],
    ['a part of one name', '@lovelace', ['UADA']],
    ['nobody’s name', 'zeno', []],
    ['nobody’s address', 'zeno@x.example', []],
    ['nobody’s mention', '<@U0ZENO>', []],
    ['nothing', '  ', []],
  ])('by %s', async (_by, written, wanted) => {
    expect(await idsOf(await openPeople(), written)).toEqual(wanted);
  });

  it('of more than ten the first ten, and how many there are', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `love${index}`);
    const organization = await openOrganization(names.map((name) => member(name)));
    await organization.sync();
    const { matches, total } = await findWho(organization.ports, organization.id, 'love');
    expect([matches.length, total]).toEqual([10, 12]);
  });
});

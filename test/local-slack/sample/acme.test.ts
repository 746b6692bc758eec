import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { seedAcme } from '../../../src/local-slack/sample/seed-acme.ts';
import { createClock } from '../../../src/local-slack/state/clock.ts';
import { createRandom } from '../../../src/local-slack/state/random.ts';
import { isGuest, type SlackUser } from '../../../src/local-slack/state/slack-user.ts';
import { createWorld } from '../../../src/local-slack/state/world.ts';
import { START } from '../support/acme-world.ts';

interface Row {
  email: string;
  first_name: string;
  last_name: string;
  unit: string;
  status: string;
}

const rows = parse<Row>(readFileSync('samples/acme-people.csv', 'utf8'), { columns: true });
const world = createWorld({ clock: createClock({ startAt: START, frozen: true }), random: createRandom(1) });
seedAcme(world);
const people = world.users.ofOrganisation('T0ACME0001').filter(({ kind }) => kind === 'person');
const accountOf = ({ email }: Row): SlackUser | undefined => world.users.findByEmail('T0ACME0001', email);
const local = ({ email }: { email: string }) => email.split('@')[0];

function rowsWhere(status: string, fits: (account: SlackUser | undefined) => boolean) {
  return rows.filter((row) => row.status === status && fits(accountOf(row))).map(local);
}

describe('the sample organisation', () => {
  it('is about 120 people on either side', () => {
    expect(rows).toHaveLength(119);
    expect(people).toHaveLength(117);
    expect(new Set(rows.map(({ email }) => email)).size).toBe(rows.length);
    for (const { name } of people) expect(name).toMatch(/^[a-z0-9._-]{1,21}$/);
  });

  it('agrees in most: active on both sides', () => {
    expect(rowsWhere('active', (account) => account?.deleted === false)).toHaveLength(91);
  });

  it('has people to invite, among them names that Slack will refuse at first', () => {
    const missing = rowsWhere('active', (account) => account === undefined);
    expect(missing).toHaveLength(12);
    expect([...world.channels.values()].map(({ name }) => name)).toContain('park');
    expect(missing).toContain('park');
    const long = missing.find((name) => name?.startsWith('alexandrina'));
    expect(world.users.findByName('T0ACME0001', long?.slice(0, 21) ?? '')?.email).not.toBe(
      `${long}@acme.example`,
    );
  });

  it('has accounts to bring back, and one whose address belonged to somebody else', () => {
    const inactive = rowsWhere('active', (account) => account?.deleted === true);
    expect(inactive.sort()).toEqual(['hanna.weber', 'ivy.chan', 'jk', 'paolo.ricci', 'tunde.bello']);
    const jk = rows.find((row) => local(row) === 'jk');
    expect([jk?.first_name, jk && accountOf(jk)?.givenName]).toEqual(['Jin', 'Jonas']);
  });

  it('has leavers still in Slack, an owner among them', () => {
    const leavers = rows.filter((row) => row.status === 'suspended' && accountOf(row)?.deleted === false);
    const roles = leavers.map((row) => accountOf(row)?.role).sort();
    expect(roles).toEqual([...Array(6).fill('member'), 'owner']);
    expect(rowsWhere('suspended', (account) => account?.deleted === true)).toHaveLength(3);
    expect(rowsWhere('suspended', (account) => account === undefined)).toEqual(['tara.singh']);
  });

  it('has one account that two people of the directory claim', () => {
    const claims = Map.groupBy(rows, (row) => accountOf(row)?.id ?? row.email);
    const twice = [...claims.values()].filter((claimed) => claimed.length > 1);
    expect(twice.map((claimed) => claimed.map(local))).toEqual([['lin.chen', 'lin.park']]);
  });

  it('has accounts that nobody explains: people, guests and the long gone', () => {
    const explained = new Set(rows.map((row) => accountOf(row)?.id));
    const unexplained = people.filter(({ id }) => !explained.has(id));
    expect(unexplained.filter((user) => user.deleted)).toHaveLength(3);
    expect(unexplained.filter((user) => !user.deleted && !isGuest(user)).map(({ name }) => name)).toEqual([
      'ana.sousa',
      'rob.tillman',
      'it-admin',
      'chris.novak',
      'wendy.lau',
      'kai.larsen',
    ]);
    expect(unexplained.filter(isGuest)).toHaveLength(3);
  });

  it('has somebody who moved: another department here than there', () => {
    const moved = rows.filter((row) => {
      const department = accountOf(row)?.scim.enterprise?.department;
      return department !== undefined && department !== row.unit.split('/')[1];
    });
    expect(moved.map(local).sort()).toEqual(['callum.reid', 'wanda.kessler']);
  });

  it('has one primary owner, bots, Slackbot and a stranger', () => {
    expect(people.filter(({ role }) => role === 'primary_owner').map(({ name }) => name)).toEqual([
      'olga.brandt',
    ]);
    const kinds = [...world.users.all()].map(({ kind }) => kind);
    expect([kinds.filter((kind) => kind === 'bot').length, kinds.includes('slackbot')]).toEqual([2, true]);
    expect([...world.users.all()].filter((user) => user.organisationId !== 'T0ACME0001')).toHaveLength(1);
  });

  it('writes Korean and Japanese names as people there do', () => {
    const realNames = people.map(({ realName }) => realName);
    for (const name of ['김민준', '山田 春人']) expect(realNames).toContain(name);
  });
});

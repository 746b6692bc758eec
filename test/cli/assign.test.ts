import { beforeAll, describe, expect, it } from 'vitest';
import type { AssignBody, ErrorBody } from './support/bodies.ts';
import { peopleCsv } from './support/people-csv.ts';
import { withCli } from './support/with-cli.ts';

const cli = withCli({ keep: true });

interface Why {
  readonly entitled: boolean;
  readonly person: Readonly<Record<string, unknown>> | null;
  readonly account: unknown;
  readonly reasons: readonly { readonly kind: string; readonly detail: string }[];
}

const why = async (email: string) => (await cli.json<Why>('why', email)).body;

beforeAll(async () => {
  const people = peopleCsv([
    { email: 'ada@example.com', first: 'Ada', unit: '/Sales/EMEA', groups: 'Leads|Everybody' },
    { email: 'bob@example.com', first: 'Bob', unit: '/Sales', groups: 'Everybody' },
    { email: 'eve@example.com', first: 'Eve', unit: '/Legal' },
  ]);
  await cli.run('import', cli.file('people.csv', people));
}, 60_000);

describe('assign', { timeout: 60_000 }, () => {
  it.each([
    ['organization', 3],
    ['unit:/Sales', 2],
    ['unit:/Sales/EMEA', 1],
    ['unit:sales/emea/', 1],
    ['group:Everybody', 2],
    ['group:Leads', 1],
    ['person:EVE@example.com', 1],
  ])('[E1] to %s', async (to, gains) => {
    const { code, body } = await cli.json<AssignBody>('assign', 'Slack', '--to', to);
    expect([code, body.gains, body.loses]).toEqual([0, gains, 0]);
    const back = await cli.json<AssignBody>('unassign', 'SLACK', '--to', to);
    expect([back.code, back.body.gains, back.body.loses]).toEqual([0, 0, gains]);
  });

  it('enters another app with what it is for, and refuses a kind that it does not know', async () => {
    const figma = await cli.json<AssignBody>('assign', 'Figma', '--kind', 'design', '--to', 'unit:/Sales');
    expect([figma.code, figma.body.gains]).toEqual([0, 0]);
    expect((await cli.run('assign', 'Figma', '--kind', 'toys', '--to', 'organization')).code).toBe(2);
  });

  it('[E1] an exclusion takes away what is farther, and ends by unassign --exclude', async () => {
    await cli.run('assign', 'slack', '--to', 'organization');
    const out = await cli.json<AssignBody>('assign', 'slack', '--to', 'unit:/Sales', '--exclude');
    expect([out.body.gains, out.body.loses]).toEqual([0, 2]);
    const near = await cli.json<AssignBody>('assign', 'slack', '--to', 'person:ada@example.com');
    expect(near.body).toMatchObject({ gains: 1, loses: 0 });
    const back = await cli.json<AssignBody>('unassign', 'slack', '--to', 'unit:/Sales', '--exclude');
    expect(back.body).toMatchObject({ gains: 1, loses: 0 });
    await cli.run('unassign', 'slack', '--to', 'person:ada@example.com');
    await cli.run('unassign', 'slack', '--to', 'organization');
  });

  it('[E1] dates: not before the first day, not after the last', async () => {
    const later = await cli.json<AssignBody>(
      'assign',
      'slack',
      '--to',
      'organization',
      '--from',
      '2999-01-01',
    );
    expect(later.body).toMatchObject({ gains: 0, assignment: { from: '2999-01-01' } });
    await cli.run('unassign', 'slack', '--to', 'organization');
    const now = ['--from', '2020-01-01', '--until', '2999-12-31'];
    const given = await cli.json<AssignBody>('assign', 'slack', '--to', 'organization', ...now);
    expect(given.body.gains).toBe(3);
    await cli.run('unassign', 'slack', '--to', 'organization');
  });

  it('another app is known and gives nobody Slack', async () => {
    const { code, body } = await cli.json<AssignBody>('assign', 'Figma', '--to', 'organization');
    expect([code, body.gains, body.loses]).toEqual([0, 0, 0]);
    expect((await why('ada@example.com')).entitled).toBe(false);
  });

  it.each([
    ['assign', ['slack', '--to', 'unit:/Nowhere'], 'subject_unknown'],
    ['assign', ['slack', '--to', 'group:Nobody'], 'subject_unknown'],
    ['assign', ['slack', '--to', 'workspace:None'], 'subject_unknown'],
    ['assign', ['slack', '--to', 'person:who@example.com'], 'subject_unknown'],
    ['unassign', ['slack', '--to', 'organization'], 'assignment_unknown'],
    ['unassign', ['Miro', '--to', 'organization'], 'app_unknown'],
  ])('1: %s %s', async (command, words, code) => {
    const answer = await cli.json<ErrorBody>(command, ...words);
    expect([answer.code, answer.body.error.code]).toEqual([1, code]);
    expect(answer.body.error.next).not.toBe('');
  });

  it('says the same for people', async () => {
    const { out, code } = await cli.run('assign', 'slack', '--to', 'organization');
    expect(code).toBe(0);
    expect(out).toContain('3 people get Slack, 0 people lose it.');
    await cli.run('unassign', 'slack', '--to', 'organization');
  });
});

describe('why', { timeout: 60_000 }, () => {
  it('[E2] answers with reasons, also a no', async () => {
    const before = await why('ada@example.com');
    expect(before).toMatchObject({
      entitled: false,
      person: { unit: '/Sales/EMEA', source: 'csv' },
      account: null,
    });
    expect(before.reasons.map(({ kind }) => kind)).toContain('verdict');
    await cli.run('assign', 'slack', '--to', 'group:Leads');
    const after = await why(' ADA@example.com ');
    expect(after.entitled).toBe(true);
    expect(after.reasons.map(({ detail }) => detail).join()).toContain('Leads');
  });

  it('an unknown address is an answer: 0', async () => {
    const { code, body } = await cli.json<Why>('why', 'who@example.com');
    expect(code).toBe(0);
    expect(body).toMatchObject({ email: 'who@example.com', person: null, account: null, entitled: false });
    expect(body.reasons).toEqual([{ kind: 'no_person', detail: expect.stringContaining('directory') }]);
    expect((await cli.run('why', 'who@example.com')).out).toContain('Nobody in the directory');
  });
});

import { describe, expect, it } from 'vitest';
import type { ErrorBody } from './support/bodies.ts';
import { withCli } from './support/with-cli.ts';

const cli = withCli({ keep: true });

/** Every command of interfaces.md that exists so far. */
const COMMANDS = [
  'start',
  'import',
  'assign',
  'unassign',
  'accounts',
  'why',
  'plan',
  'sync',
  'receipts',
  'doctor',
  'provisioning',
  'manifest',
];

describe('wrong usage is 2', { timeout: 60_000 }, () => {
  it.each<[string, string[]]>([
    ['no command', []],
    ['an unknown command', ['destroy']],
    ['an unknown option', ['plan', '--force']],
    ['a missing argument', ['why']],
    ['too many arguments', ['why', 'a@example.com', 'b@example.com']],
    ['a missing --to', ['assign', 'slack']],
    ['an unknown subject', ['assign', 'slack', '--to', 'everybody']],
    ['a subject without a name', ['assign', 'slack', '--to', 'unit:']],
    ['an unknown seat', ['assign', 'slack', '--to', 'organization', '--seat', 'king']],
    ['a date that is none', ['assign', 'slack', '--to', 'organization', '--from', '2026-02-30']],
    [
      'dates the wrong way round',
      ['assign', 'slack', '--to', 'organization', '--from', '2026-12-02', '--until', '2026-12-01'],
    ],
    ['an unknown status', ['accounts', '--status', 'gone']],
    ['a limit that is no number', ['accounts', '--limit', 'many']],
    ['a limit of nothing', ['accounts', '--limit', '0']],
    ['a switch that is neither on nor off', ['provisioning', 'maybe']],
    ['an unknown format', ['import', 'x.csv', '--format', 'excel']],
  ])('%s', async (_name, words) => {
    const json = await cli.json<ErrorBody>(...words);
    expect([json.code, json.body.error.code]).toEqual([2, 'wrong_usage']);
    expect(json.body.error.message).not.toBe('');
    expect(json.body.error.next).toContain('--help');
    const text = await cli.run(...words);
    expect([text.code, text.out]).toEqual([2, '']);
    expect(text.err).toContain(json.body.error.message);
  });

  it.each([
    ['SCIM_BUDGET', 'half'],
    ['DATABASE_URL', 'mysql://localhost/rollcall'],
    ['ROLLCALL_KEYS', 'not-a-key'],
    ['SLACK_BOT_TOKEN', 'xoxp-the-wrong-kind'],
    ['SLACK_API_URL', 'somewhere'],
    ['LOG_LEVEL', 'loud'],
  ])('a wrong %s is named, with what it is for', async (name, value) => {
    cli.set({ [name]: value });
    const { code, body } = await cli.json<ErrorBody>('plan');
    expect(code).toBe(2);
    expect(body.error.message + body.error.next).toContain(name);
    expect(JSON.stringify(body)).not.toContain(value);
  });

  it('one token alone names the other', async () => {
    cli.set({ SLACK_BOT_TOKEN: 'xoxb-1' });
    const { code, body } = await cli.json<ErrorBody>('plan');
    expect([code, body.error.message.includes('SLACK_ADMIN_TOKEN')]).toEqual([2, true]);
  });
});

describe('help', () => {
  it('names every command', async () => {
    const { code, out, err } = await cli.run('--help');
    expect([code, err]).toEqual([0, '']);
    for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
  });

  it.each(COMMANDS)('%s --help says what it takes', async (command) => {
    const { code, out } = await cli.run(command, '--help');
    expect(code).toBe(0);
    expect(out).toContain(`Usage: rollcall ${command}`);
  });
});

describe('the machine', { timeout: 60_000 }, () => {
  it('1: a database that does not answer', async () => {
    cli.set({ DATABASE_URL: 'postgresql://nobody@127.0.0.1:9/none' });
    const { code, body, err } = await cli.json<ErrorBody>('accounts');
    expect([code, body.error.code, err]).toEqual([1, 'database_unreachable', '']);
  });

  it('never prints a token', async () => {
    const slack = await cli.startSlack();
    cli.set({ LOG_LEVEL: 'debug' });
    const runs = [await cli.run('plan'), await cli.run('doctor'), await cli.run('receipts', '--json')];
    const printed = JSON.stringify(runs);
    expect(printed).toContain('scim request');
    expect(printed).not.toContain(slack.adminToken);
    expect(printed).not.toContain(slack.botToken);
  });
});

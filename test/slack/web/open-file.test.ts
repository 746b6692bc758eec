import { describe, expect, it } from 'vitest';
import { SlackUnavailable } from '../../../src/ports/gateway-errors.ts';
import { SlackFileRefused } from '../../../src/ports/slack-file.ts';
import { isSlackAddress } from '../../../src/slack/web/is-slack-address.ts';
import { openScriptedTeam } from './support/open-scripted-team.ts';
import { no, ok, type WebScript } from './support/script-slack.ts';

const ADDRESS = 'https://files.slack.test/files-pri/T1-F1/download/people.csv';
const info = (change: Readonly<Record<string, unknown>> = {}) =>
  ok({ file: { id: 'F1', name: 'people.csv', size: 8, url_private_download: ADDRESS, ...change } });
const bytes: WebScript = { text: 'email\na@', headers: { 'content-type': 'text/csv' } };

async function open(about: WebScript, download: WebScript = bytes, most = 100) {
  const scripted = openScriptedTeam(({ method }) => (method === 'files.info' ? about : download));
  const read = async () => {
    const file = await scripted.team.openFile('F1', most);
    let text = '';
    for await (const piece of file.bytes) text += Buffer.from(piece).toString();
    return { name: file.name, text };
  };
  const refused = async () => {
    const error = await read().then(
      () => null,
      (thrown: unknown) => thrown,
    );
    return error instanceof SlackFileRefused ? error.code : error;
  };
  return { ...scripted, read, refused };
}

describe('a file that was handed over', () => {
  it('is fetched with the bot’s token from the address that Slack itself gives', async () => {
    const { read, calls } = await open(info());
    expect(await read()).toEqual({ name: 'people.csv', text: 'email\na@' });
    expect(calls.map(({ url, authorization }) => [url, authorization])).toEqual([
      ['https://slack.test/api/files.info', 'Bearer xoxb-bot-secret'],
      [ADDRESS, 'Bearer xoxb-bot-secret'],
    ]);
  });

  it.each([
    'https://files.slack.test.evil.example/people.csv',
    'https://evil.example/?files.slack.test',
    'https://evilslack.test/people.csv',
    'http://files.slack.test/people.csv',
    'https://files.slack.test:8443/people.csv',
    'https://user@169.254.169.254/latest',
    'file:///etc/passwd',
    '',
  ])('is never fetched from %s: the token goes to Slack only', async (address) => {
    const { refused, calls } = await open(info({ url_private_download: address }));
    expect(await refused()).toBe('file_no_access');
    expect(calls).toHaveLength(1);
  });

  it.each<[string, WebScript, WebScript, string]>([
    ['Slack has it no more', no('file_not_found'), bytes, 'file_gone'],
    ['its bytes are gone', info(), { status: 404, text: 'file not found' }, 'file_gone'],
    [
      'Slack sends to its sign-in page',
      info(),
      { status: 302, headers: { location: 'https://slack.test/?redir=x' } },
      'file_no_access',
    ],
    [
      'the sign-in page itself comes',
      info(),
      { text: '<!DOCTYPE html>', headers: { 'content-type': 'text/html; charset=utf-8' } },
      'file_no_access',
    ],
    ['Slack says that it is too large', info({ size: 101 }), bytes, 'file_too_large'],
    ['it is larger than Slack said', info(), { text: 'x'.repeat(101) }, 'file_too_large'],
  ])('is refused where %s', async (_, about, download, code) => {
    expect(await (await open(about, download)).refused()).toBe(code);
  });

  it('is asked for again later where Slack is out of order', async () => {
    expect(await (await open(info(), { status: 503 })).refused()).toBeInstanceOf(SlackUnavailable);
    expect(await (await open(info(), new Error('socket hang up'))).refused()).toBeInstanceOf(
      SlackUnavailable,
    );
  });

  it('comes from the local Slack’s own port', () => {
    const api = 'http://localhost:3100/api/';
    expect(isSlackAddress('http://localhost:3100/files-pri/T1-F1/a.csv', api)).toBe(true);
    expect(isSlackAddress('http://localhost:3000/metrics', api)).toBe(false);
  });
});

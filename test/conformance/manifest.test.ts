import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { runCli } from '../../src/cli.ts';
import { readShared } from './read-shared.ts';

let validate: (value: unknown) => readonly string[];

beforeAll(async () => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const check = ajv.compile(await readShared<object>('manifest.schema.json'));
  validate = (value) =>
    check(value) ? [] : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
});

async function printed(...words: string[]) {
  let text = '';
  const streams = { out: { write: (more: string) => (text += more) }, err: { write: () => undefined } };
  const code = await runCli(
    ['manifest', ...words],
    { PUBLIC_URL: 'https://rollcall.acme.example/' },
    streams,
  );
  expect(code).toBe(0);
  return JSON.parse(text) as typeof manifest;
}

describe('manifest.json before Slack’s own schema', () => {
  it('is valid as it is shipped', () => {
    expect(validate(manifest)).toEqual([]);
  });

  it('is valid with the addresses of an installation', async () => {
    const own = await printed();
    expect(validate(own)).toEqual([]);
    expect(own.oauth_config.redirect_urls).toEqual(['https://rollcall.acme.example/slack/oauth_redirect']);
    expect(own.settings.event_subscriptions.request_url).toBe('https://rollcall.acme.example/slack/events');
  });

  it('is valid for Socket Mode, without addresses to send requests to', async () => {
    const own = await printed('--socket');
    expect(validate(own)).toEqual([]);
    expect(own.settings.socket_mode_enabled).toBe(true);
    expect(JSON.stringify(own)).not.toContain('/slack/events');
  });

  it('would not be valid with a command that Slack does not take', () => {
    const commands = [{ ...manifest.features.slash_commands[0], command: 'provision' }];
    const broken = { ...manifest, features: { ...manifest.features, slash_commands: commands } };
    expect(validate(broken)).not.toEqual([]);
  });
});

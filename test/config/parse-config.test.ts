import { describe, expect, it } from 'vitest';
import { ConfigInvalid } from '../../src/config/config-invalid.ts';
import { parseConfig } from '../../src/config/parse-config.ts';

function refusal(env: Record<string, string>): ConfigInvalid {
  try {
    parseConfig(env);
  } catch (error) {
    if (error instanceof ConfigInvalid) return error;
    throw error;
  }
  throw new Error('the environment was accepted');
}

describe('parseConfig', () => {
  it('is local mode, on loopback, when no SLACK_ variable is set', () => {
    const config = parseConfig({});
    expect(config.mode).toBe('local');
    expect(config.host).toBe('127.0.0.1');
    expect(config.slack.scim).toBe('http://localhost:3100/scim/v2/');
    expect(config.reconcileEveryMs).toBe(900_000);
  });

  it('counts an empty variable as unset', () => {
    expect(parseConfig({ SLACK_BOT_TOKEN: '  ', SLACK_CLIENT_ID: '' }).mode).toBe('local');
  });

  it('takes tokens without a client id, and listens on all interfaces then', () => {
    const config = parseConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_ADMIN_TOKEN: 'xoxp-1' });
    expect(config.mode).toBe('tokens');
    expect(config.host).toBe('0.0.0.0');
    expect(config.slack.api).toBe('https://slack.com/api/');
  });

  it('ends an address with a slash, so that methods stay below it', () => {
    const env = {
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_ADMIN_TOKEN: 'xoxp-1',
      SLACK_SCIM_URL: 'http://127.0.0.1:9/scim/v2',
    };
    expect(parseConfig(env).slack.scim).toBe('http://127.0.0.1:9/scim/v2/');
  });

  it.each([
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_ADMIN_TOKEN'],
    [{ SLACK_ADMIN_TOKEN: 'xoxp-1' }, 'SLACK_BOT_TOKEN'],
    [{ SLACK_BOT_TOKEN: 'xoxp-swapped', SLACK_ADMIN_TOKEN: 'xoxp-1' }, 'SLACK_BOT_TOKEN'],
    [{ SLACK_CLIENT_SECRET: 's' }, 'SLACK_CLIENT_ID'],
    [{ PORT: 'eighty' }, 'PORT'],
    [{ SCIM_BUDGET: '0' }, 'SCIM_BUDGET'],
    [{ RECONCILE_EVERY: 'often' }, 'RECONCILE_EVERY'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
    [{ GOOGLE_CREDENTIALS_FILE: 'key.json' }, 'GOOGLE_ADMIN_EMAIL'],
    [{ GOOGLE_ADMIN_EMAIL: 'ada@example.com' }, 'GOOGLE_CREDENTIALS_FILE'],
    [{ GRAPH_CLIENT_ID: 'a', GRAPH_CLIENT_SECRET: 'b' }, 'GRAPH_TENANT_ID'],
    [{ GRAPH_TENANT_ID: 'a', GRAPH_CLIENT_ID: 'b' }, 'GRAPH_CLIENT_SECRET'],
    [{ GRAPH_TENANT_ID: '../common' }, 'GRAPH_TENANT_ID'],
    [{ GRAPH_API_URL: 'file:///etc/passwd' }, 'GRAPH_API_URL'],
  ])('names the variable, what it is for and where to get it: %j', (env, variable) => {
    const error = refusal(env as Record<string, string>);
    expect(error.context.variable).toBe(variable);
    expect(error.context.next).toMatch(/^It is .+ Get it here: .+/);
  });

  it('[R3] never puts the value into the error', () => {
    const error = refusal({ SLACK_BOT_TOKEN: 'xoxp-secret-value', SLACK_ADMIN_TOKEN: 'xoxp-1' });
    expect(`${error.message} ${JSON.stringify(error.context)}`).not.toContain('secret-value');
  });

  it('reads SLACK_TEAM as several names, or anybody', () => {
    const tokens = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_ADMIN_TOKEN: 'xoxp-1' };
    expect(parseConfig(tokens).allowedTeams).toEqual({ kind: 'first' });
    expect(parseConfig({ ...tokens, SLACK_TEAM: 'T1, acme' }).allowedTeams).toEqual({
      kind: 'named',
      names: ['T1', 'acme'],
    });
    expect(parseConfig({ ...tokens, SLACK_TEAM: 'any' }).allowedTeams).toEqual({ kind: 'any' });
  });
});

import { LogLevel, type UsersListResponse, WebAPIPlatformError, WebClient } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { seedAcme } from '../../../src/local-slack/sample/seed-acme.ts';
import { control, installOn, startAcme } from '../support/start-acme.ts';

async function acmeClient() {
  const slack = await startAcme({ fill: seedAcme });
  const installer = slack.world.users.findByName('T0ACME0001', 'olga.brandt')?.id ?? '';
  const { bot } = installOn(slack, { installer });
  const client = new WebClient(bot, {
    slackApiUrl: `${slack.url}/api/`,
    logLevel: LogLevel.ERROR,
    retryConfig: { retries: 2, minTimeout: 1 },
  });
  return { slack, client };
}

describe('Slack’s own client', () => {
  it('knows who it is and reads everybody page by page', async () => {
    const { slack, client } = await acmeClient();
    expect(await client.auth.test()).toMatchObject({ ok: true, team_id: 'T0ACME0001', user: 'rollcall' });
    const ids: unknown[] = [];
    for await (const page of client.paginate('users.list', { limit: 50 })) {
      ids.push(...((page as UsersListResponse).members ?? []).map(({ id }) => id));
    }
    expect(ids.length).toBe(slack.world.users.ofOrganisation('T0ACME0001').length);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gets refusals as its own errors, and the scopes it has', async () => {
    const { client } = await acmeClient();
    await expect(client.users.lookupByEmail({ email: 'nobody@acme.example' })).rejects.toBeInstanceOf(
      WebAPIPlatformError,
    );
    const answer = await client.team.info();
    expect(answer.response_metadata?.scopes).toContain('team:read');
  });

  it('tries again after 500 and after a lost connection', async () => {
    const { slack, client } = await acmeClient();
    await control(slack, 'faults', { kind: 'server_error', path: '/api/*' });
    await control(slack, 'faults', { kind: 'cut', path: '/api/*' });
    expect((await client.auth.test()).ok).toBe(true);
    expect(slack.world.traffic.entries().map(({ status }) => status)).toEqual([500, 0, 200]);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createLog } from '../../src/system/create-log.ts';
import { createSourceToken } from '../../src/use-cases/source-token.ts';
import { withRollcall } from '../support/running-rollcall.ts';
import { createScimSource, scimUser } from '../support/scim-source.ts';

const rollcall = withRollcall();
const PATIENCE = { timeout: 30_000, interval: 50 };
let secrets: ReadonlyMap<string, string>;

/** Everything that must stand nowhere but where it is kept. */
async function readSecrets(): Promise<ReadonlyMap<string, string>> {
  const { slack, ports, connection, environment } = rollcall();
  const [app] = slack.world.apps.values();
  const { id } = await connection();
  const source = await createSourceToken(ports, id, 'okta', { kind: 'rollcall' });
  const keys = readFileSync(join(environment.DATA_DIR ?? '', 'keys'), 'utf8').trim();
  return new Map([
    ['signing secret', app?.signingSecret ?? ''],
    ['client secret', app?.clientSecret ?? ''],
    ['bot token', (await ports.installations.readBotToken(id))?.token ?? ''],
    ['admin token', (await ports.installations.readAdminToken(id))?.token ?? ''],
    ['token of a source', source],
    ['key', keys.split(/[:,]/u)[1] ?? ''],
  ]);
}

/** A day in the life of it, with faults, so that what goes wrong is logged and told as well. */
async function live(): Promise<void> {
  const { slack, url, reconcile, as } = rollcall();
  const token = secrets.get('token of a source') ?? '';
  const okta = createScimSource(url, token);
  await okta.send('POST', '/Users', scimUser('canary.bird'));
  await okta.send('POST', '/Users', { userName: 5, note: token });
  await createScimSource(url, `${token}x`).send('GET', '/Users');
  const ada = as('ada.park');
  for (const words of ['status', 'plan', 'history', 'export', 'invite canary@acme.example', 'nonsense']) {
    await ada.command(words);
  }
  await ada.home();
  slack.faults.add({ kind: 'html', path: '/scim/v2/Users*', method: 'GET' });
  slack.faults.add({ kind: 'cut', path: '/api/users.info' });
  await reconcile().catch(() => undefined);
  slack.faults.add({ kind: 'token_revoked', path: '/scim/v2/Users*', method: 'GET' });
  await reconcile().catch(() => undefined);
  await fetch(`${url}/slack/oauth_redirect?code=${secrets.get('admin token')}&state=x`);
  await fetch(`${url}/slack/events`, { method: 'POST', body: `token=${secrets.get('bot token')}` });
  await vi.waitFor(() => expect(ada.messages().length).toBeGreaterThan(3), PATIENCE);
}

beforeAll(async () => {
  secrets = await readSecrets();
  for (const [name, secret] of secrets) expect(secret.length, name).toBeGreaterThan(10);
  await live();
}, 180_000);

function expectClean(where: string, text: string): void {
  expect(text.length, where).toBeGreaterThan(20);
  for (const [name, secret] of secrets)
    expect(text.includes(secret), `${where} holds the ${name}`).toBe(false);
}

describe('secrets', () => {
  it('[R3] stand in no line of the log', () => {
    const written: string[] = [];
    const log = createLog('debug', { write: (line: string) => void written.push(line) });
    for (const { level, facts, message } of rollcall().log.lines) log[level](facts, message);
    // What a careless line would say: forms that are known are cut out, wherever they stand.
    for (const name of ['bot token', 'admin token', 'token of a source']) {
      const secret = secrets.get(name) ?? '';
      log.warn({ err: new Error(`it said ${secret}`), note: { deep: secret } }, `careless ${secret}`);
    }
    expectClean('the log', written.join(''));
  });

  it('[R3] stand in no receipt, no metric, no page', async () => {
    const { ports, connection, url } = rollcall();
    const query = { email: null, from: null, to: null, limit: 10_000 };
    expectClean('receipts', JSON.stringify(await ports.receipts.list((await connection()).id, query)));
    for (const path of [
      '/metrics',
      '/readyz',
      '/slack/install',
      '/slack/oauth_redirect?error=access_denied',
    ]) {
      const answer = await fetch(`${url}${path}`, { redirect: 'manual' });
      expectClean(path, `${path} ${JSON.stringify([...answer.headers])} ${await answer.text()}`);
    }
  });

  it('[R3] stand in nothing that anybody sees in Slack', () => {
    const { world } = rollcall().slack;
    const parts = [...world.parts].filter(([name]) => ['messages', 'views', 'homes', 'files'].includes(name));
    expect(parts.length).toBeGreaterThan(1);
    expectClean('Slack', JSON.stringify(parts));
  });

  it('[R3] stand in nothing that is read back of sources, plans and the connection', async () => {
    const { ports, connection } = rollcall();
    const { id } = await connection();
    const rows = [
      await ports.directory.sources(id),
      [...(await ports.pushTokens.standing(id))],
      await ports.plans.latest(id),
      await ports.connections.get(id),
      await ports.sourceFailures.list(id),
    ];
    expectClean('the database', JSON.stringify(rows));
  });
});

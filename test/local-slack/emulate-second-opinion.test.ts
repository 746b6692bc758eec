import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CustomRoute } from '@slack/bolt';
import { createEmulator } from 'emulate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { homeLoadingView } from '../../src/slack/blocks/home/loading-view.ts';
import { helpMessage } from '../../src/slack/blocks/messages/help-message.ts';
import { loadingView } from '../../src/slack/blocks/modals/loading-view.ts';
import { noticeView } from '../../src/slack/blocks/modals/notice-view.ts';
import { openModal } from '../../src/slack/listeners/support/open-modal.ts';
import { createInstallRoutes } from '../../src/slack/oauth/create-install-routes.ts';
import { createSlackTeam } from '../../src/slack/web/create-slack-team.ts';
import { createInteractiveClient, webClientOptions } from '../../src/slack/web/web-client-options.ts';
import { systemClock } from '../../src/system/system-clock.ts';
import { textsFor } from '../../src/texts/texts-for.ts';
import {
  NEEDED_BOT_SCOPES,
  NEEDED_USER_SCOPES,
  WANTED_BOT_SCOPES,
} from '../../src/use-cases/verify-tokens.ts';
import { createInMemoryOAuthStates } from '../support/in-memory/in-memory-installations.ts';
import { silentLog } from '../support/silent-log.ts';

const texts = textsFor({ locale: 'en-US', timeZone: 'UTC' });
const CLIENT = { clientId: '12345.67890', clientSecret: 'a-secret-of-the-test' };

/** Somebody else's Slack (https://github.com/vercel-labs/emulate): what works on ours should work on theirs. */
describe('on the Slack of the package emulate', () => {
  it('installs by OAuth, and reads who it is and where', async () => {
    const { team } = await installed();
    const [bot, admin] = [await team.readBotIdentity(), await team.readAdminIdentity()];
    expect(bot).toMatchObject({ teamName: 'Acme', isEnterpriseInstall: false });
    expect(admin).toMatchObject({ teamId: bot.teamId });
    expect(await team.readTeam()).toMatchObject({ id: bot.teamId, name: 'Acme', domain: 'acme' });
    expect(await team.readUser(admin.userId)).toMatchObject({ id: admin.userId, email: 'ada@acme.example' });
    expect(await team.readUser('U0NOBODY')).toBeNull();
  });

  it('reads everybody', async () => {
    const { team } = await installed();
    const emails: (string | null)[] = [];
    for await (const page of team.readUsers()) emails.push(...page.map(({ email }) => email));
    expect(emails).toEqual(expect.arrayContaining(['ada@acme.example', 'mia@acme.example']));
  });

  it('opens a modal, fills it, and pushes another one on it', async () => {
    const { client, trigger } = await installed();
    const opened = await openModal(client, await trigger(), loadingView(texts));
    expect(opened.viewId).toMatch(/^V/);
    await opened.fill(noticeView(texts, { kind: 'done', text: { title: 'Done', next: 'Nothing to do' } }));
    const pushed = await openModal(client, await trigger(opened.viewId), loadingView(texts), 'push');
    expect(pushed.viewId).not.toBe(opened.viewId);
  });

  it('says so when a trigger is used twice', async () => {
    const { client, trigger } = await installed();
    const once = await trigger();
    await openModal(client, once, loadingView(texts));
    await expect(openModal(client, once, loadingView(texts))).rejects.toMatchObject({
      code: 'trigger_expired',
    });
  });

  it('publishes a Home tab and writes to a person', async () => {
    const { client, team } = await installed();
    const { userId } = await team.readAdminIdentity();
    const published = await client.views.publish({ user_id: userId, view: homeLoadingView(texts) });
    expect(published.view).toMatchObject({ type: 'home' });
    const help = helpMessage(texts, { unknown: null, suggestion: null });
    const posted = await client.chat.postMessage({ channel: userId, ...help });
    expect(posted.ok).toBe(true);
  });
});

interface Granted {
  readonly botToken: string;
  readonly adminToken: string;
}

/** Acme on emulate, with Rollcall installed by Ada. */
async function installed() {
  const app = await startRoutes();
  const slack = await createEmulator({
    service: 'slack',
    port: 0,
    seed: {
      slack: {
        team: { name: 'Acme', domain: 'acme' },
        users: [
          { name: 'ada', real_name: 'Ada Lovelace', email: 'ada@acme.example', is_admin: true },
          { name: 'mia', real_name: 'Mia Moss', email: 'mia@acme.example' },
        ],
        oauth_apps: [
          {
            client_id: CLIENT.clientId,
            client_secret: CLIENT.clientSecret,
            name: 'Rollcall',
            redirect_uris: [`${app.url}/slack/oauth_redirect`],
            scopes: [...NEEDED_BOT_SCOPES, ...WANTED_BOT_SCOPES],
          },
        ],
        strict_scopes: true,
      },
    },
  });
  onTestFinished(() => slack.close());
  const web = { slackApiUrl: `${slack.url}/api/`, fetch, log: silentLog };
  const granted = await install(app, slack.url, web);
  const team = createSlackTeam({ ...granted, ...web, clock: systemClock });
  const client = createInteractiveClient(granted.botToken, web);
  const { userId } = await team.readAdminIdentity();
  const trigger = async (viewId?: string) => {
    const answer = await client.apiCall('views.generateTriggerId', { user_id: userId, view_id: viewId });
    return z.object({ trigger_id: z.string() }).parse(answer).trigger_id;
  };
  return { team, client, trigger };
}

/** The browser's way: install, the consent page, back with the code, the check list. */
async function install(
  app: Awaited<ReturnType<typeof startRoutes>>,
  slackUrl: string,
  web: Parameters<typeof webClientOptions>[1],
): Promise<Granted> {
  const grants: Granted[] = [];
  app.serve(
    createInstallRoutes({
      ...CLIENT,
      authorizeUrl: `${slackUrl}/oauth/v2/authorize`,
      publicUrl: app.url,
      scopes: { bot: [...NEEDED_BOT_SCOPES, ...WANTED_BOT_SCOPES], user: NEEDED_USER_SCOPES },
      clientOptions: webClientOptions('interactive', web),
      states: createInMemoryOAuthStates(),
      clock: systemClock,
      newState: () => crypto.randomUUID().replaceAll('-', ''),
      texts,
      log: silentLog,
      connect: async (tokens) => {
        grants.push(tokens);
        return { checks: [], connection: null };
      },
    }),
  );
  const start = await fetch(`${app.url}/slack/install`, { redirect: 'manual' });
  const cookies = start.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  const consent = new URL(start.headers.get('location') ?? '');
  const page = await (await fetch(consent)).text();
  const form = page.split('<form').find((part) => part.includes('ada@acme.example')) ?? '';
  const adaId = /name="user_id" value="(U\w+)"/.exec(form)?.[1] ?? '';
  const choice = new URLSearchParams([...consent.searchParams, ['user_id', adaId]]);
  const chosen = await fetch(`${consent.origin}/oauth/v2/authorize/callback`, {
    method: 'POST',
    body: choice,
    redirect: 'manual',
  });
  await fetch(chosen.headers.get('location') ?? '', { headers: { cookie: cookies.join('; ') } });
  const granted = grants[0];
  if (granted === undefined) throw new Error('emulate granted no tokens');
  return granted;
}

/** Serves Bolt's custom routes without Bolt. */
async function startRoutes() {
  let routes: CustomRoute[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '', 'http://localhost').pathname;
    const route = routes.find((candidate) => candidate.path === path);
    if (route === undefined) response.writeHead(404).end();
    else route.handler(Object.assign(request, { params: {} }), response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    serve: (served: CustomRoute[]) => {
      routes = served;
    },
  };
}

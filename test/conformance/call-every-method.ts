import { issueToken } from '../../src/local-slack/state/issue-token.ts';
import { APP } from '../local-slack/support/acme-world.ts';
import { type Answer, callJson } from '../local-slack/support/call-app.ts';
import { installOn } from '../local-slack/support/start-acme.ts';
import { plain, startDelivery } from '../local-slack/support/start-delivery.ts';

const NEXT = { type: 'button', action_id: 'next', text: plain('Next') };
const MODAL = {
  type: 'modal',
  title: plain('A'),
  blocks: [{ type: 'actions', block_id: 'buttons', elements: [NEXT] }],
};
const HOME = { type: 'home', blocks: [{ type: 'divider' }] };
const SCOPES = [
  'channels:read',
  'chat:write',
  'commands',
  'groups:read',
  'im:read',
  'im:write',
  'team.billing:read',
  'team:read',
  'users:read',
  'users:read.email',
];

type Started = Awaited<ReturnType<typeof start>>;
type CallOne = (app: Started) => Promise<Answer>;

/** One good call of each method, with what has to happen before it. */
const CALLS: Readonly<Record<string, CallOne>> = {
  'apps.connections.open': openSocket,
  'apps.uninstall': ({ call }) =>
    call('apps.uninstall', { client_id: APP.clientId, client_secret: APP.clientSecret }),
  'auth.revoke': ({ call }) => call('auth.revoke', { test: true }),
  'auth.teams.list': ({ call }) => call('auth.teams.list'),
  'auth.test': ({ call }) => call('auth.test'),
  'chat.delete': async (app) => app.call('chat.delete', { channel: app.channel, ts: await post(app) }),
  'chat.postEphemeral': ({ call, channel }) =>
    call('chat.postEphemeral', { channel, user: 'U0MIA', text: 'A' }),
  'chat.postMessage': ({ call, channel }) => call('chat.postMessage', { channel, text: 'A' }),
  'chat.update': async (app) =>
    app.call('chat.update', { channel: app.channel, ts: await post(app), text: 'B' }),
  'conversations.info': ({ call, channel }) => call('conversations.info', { channel }),
  'conversations.list': ({ call }) => call('conversations.list'),
  'conversations.members': ({ call, channel }) => call('conversations.members', { channel }),
  'conversations.open': ({ call }) => call('conversations.open', { users: 'U0MIA' }),
  'oauth.v2.access': exchangeCode,
  'team.billing.info': ({ call }) => call('team.billing.info'),
  'team.info': ({ call }) => call('team.info'),
  'users.info': ({ call }) => call('users.info', { user: 'U0MIA' }),
  'users.list': ({ call }) => call('users.list'),
  'users.lookupByEmail': ({ call }) => call('users.lookupByEmail', { email: 'mia@acme.example' }),
  'views.open': openModal,
  'views.publish': ({ call }) => call('views.publish', { user_id: 'U0MIA', view: HOME }),
  'views.push': pushModal,
  'views.update': async (app) =>
    app.call('views.update', { view_id: viewIdOf(await openModal(app)), view: MODAL }),
};

export const METHODS_TRIED: readonly string[] = Object.keys(CALLS);

/** What the method answers on a local Slack of its own. */
export async function callApp(method: string): Promise<Answer> {
  const call = CALLS[method];
  if (call === undefined) throw new Error(`no call of ${method}`);
  return call(await start());
}

/** Acme with the app installed with every scope, over HTTP. */
async function start() {
  const app = await startDelivery();
  const { bot } = installOn(app.slack, { botScopes: SCOPES });
  const call = (method: string, args?: Record<string, unknown>) => callJson(app.slack, bot, method, args);
  return { ...app, call, channel: app.general.id };
}

async function openSocket({ slack, world }: Started): Promise<Answer> {
  world.apps.set(APP.id, { ...APP, socketMode: true });
  const place = { organisationId: 'T0ACME', teamId: null, userId: '' };
  const scopes = ['connections:write'];
  const { token } = issueToken(world, { type: 'app', appId: APP.id, ...place, scopes });
  return callJson(slack, token, 'apps.connections.open');
}

async function post({ call, channel }: Started): Promise<string> {
  return String((await call('chat.postMessage', { channel, text: 'A' })).ts);
}

async function trigger({ delivery, received }: Started): Promise<string> {
  await delivery.sendCommand({ userId: 'U0MIA', command: '/provision' });
  return String(received.at(-1)?.body.trigger_id);
}

async function openModal(app: Started): Promise<Answer> {
  return app.call('views.open', { trigger_id: await trigger(app), view: MODAL });
}

/** Only a click inside a modal gives a trigger that may push. */
async function pushModal(app: Started): Promise<Answer> {
  const container = { viewId: viewIdOf(await openModal(app)) };
  await app.delivery.clickAction({ userId: 'U0MIA', container, blockId: 'buttons', actionId: 'next' });
  return app.call('views.push', { trigger_id: app.received.at(-1)?.body.trigger_id, view: MODAL });
}

function viewIdOf({ view }: Answer): string {
  return (view as { id: string }).id;
}

/** Allows at the consent page, and exchanges the code that comes back. */
async function exchangeCode({ slack }: Started): Promise<Answer> {
  const redirect = APP.redirectUrls[0] ?? '';
  const form = new URLSearchParams({
    client_id: APP.clientId,
    scope: 'commands,chat:write',
    user_scope: 'admin',
    redirect_uri: redirect,
    state: 'opaque',
    user: 'U0ADA',
    place: 'T0ACME',
    decision: 'allow',
  });
  const consent = await fetch(`${slack.url}/oauth/v2/authorize`, {
    method: 'POST',
    body: form,
    redirect: 'manual',
  });
  const code = new URL(consent.headers.get('location') ?? '').searchParams.get('code') ?? '';
  const client = { client_id: APP.clientId, client_secret: APP.clientSecret };
  const body = new URLSearchParams({ ...client, code, redirect_uri: redirect });
  const answer = await fetch(`${slack.url}/api/oauth.v2.access`, { method: 'POST', body });
  return (await answer.json()) as Answer;
}

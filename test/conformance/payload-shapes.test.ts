import { describe, expect, it, vi } from 'vitest';
import { changeUser } from '../../src/local-slack/state/change-user.ts';
import { uninstallApp } from '../../src/local-slack/state/uninstall-app.ts';
import { callScim, newUser } from '../local-slack/support/call-scim.ts';
import { input, modal, plain, startDelivery } from '../local-slack/support/start-delivery.ts';
import { missingKeys } from './missing-keys.ts';
import { readShared } from './read-shared.ts';

/** What the shapes leave out: they are blanked recordings, without what was null and without what people name. */
const NOT_IN_SHAPES: readonly RegExp[] = [
  /^view\.(blocks|state\.values)$/, // the app's own
  /^state\.values$/,
  /^message\.(blocks|bot_profile\.user_id)/,
  /^response_urls$/, // documented in view_submission: https://docs.slack.dev/reference/interaction-payloads
  /^event\.(cache_ts|event_ts)$/, // documented: https://docs.slack.dev/reference/events/user_change
  /^(totalResults|itemsPerPage|startIndex)$/, // RFC 7644 §3.4.2, of every list
  /^Resources\[\]\.locale$/, // in the reference's list of attributes; null in every recording
];

const button = { type: 'button', action_id: 'approve', text: plain('Approve'), value: 'plan-1' };
const actions = { type: 'actions', block_id: 'decide', elements: [button] };
const by = { userId: 'U0MIA' };
type Started = Awaited<ReturnType<typeof startDelivery>>;

async function openModal({ delivery, received, call }: Started): Promise<string> {
  await delivery.sendCommand({ ...by, command: '/provision' });
  const view = modal([input('email', { type: 'email_text_input' })], { notify_on_close: true });
  const opened = await call('views.open', { trigger_id: received.at(-1)?.body.trigger_id, view });
  return (opened.view as { id: string }).id;
}

async function changeMia({ world }: Started): Promise<void> {
  const mia = world.users.get('U0MIA');
  if (mia === undefined) throw new Error('no Mia');
  changeUser(world, mia, { title: 'Head of Sales' });
}

const BACKEND = 'slack-shapes/app-backend';
const EVENTS = 'slack-shapes/events';

/** What happens, which request it makes, and the shape of that. */
const PAYLOADS: readonly (readonly [type: string, shape: string, act: (app: Started) => Promise<unknown>])[] =
  [
    [
      'slash command',
      `${BACKEND}/slash-commands/SlashCommandPayload`,
      ({ delivery }) => delivery.sendCommand({ ...by, command: '/provision' }),
    ],
    [
      'block_actions',
      `${BACKEND}/interactive-components/BlockActionPayload`,
      async ({ delivery, call, general }) => {
        const { ts } = await call('chat.postMessage', {
          channel: general.id,
          text: 'Plan',
          blocks: [actions],
        });
        const container = { channelId: general.id, ts: String(ts) };
        await delivery.clickAction({ ...by, container, blockId: 'decide', actionId: 'approve' });
      },
    ],
    [
      'view_submission',
      `${BACKEND}/views/ViewSubmissionPayload`,
      async (app) =>
        app.delivery.submitView({
          ...by,
          viewId: await openModal(app),
          values: { email: { field: 'new@acme.example' } },
        }),
    ],
    [
      'view_closed',
      `${BACKEND}/views/ViewClosedPayload`,
      async (app) => app.delivery.closeView({ ...by, viewId: await openModal(app) }),
    ],
    ['app_home_opened', `${EVENTS}/AppHomeOpenedPayload`, ({ delivery }) => delivery.openHome(by)],
    [
      'team_join',
      `${EVENTS}/TeamJoinPayload`,
      ({ slack, user }) => callScim(slack, user, 'POST', 'v2/Users', newUser('new', 'new@acme.example')),
    ],
    ['user_change', `${EVENTS}/UserChangePayload`, changeMia],
    [
      'tokens_revoked',
      `${EVENTS}/TokensRevokedPayload`,
      async ({ world, installation }) => uninstallApp(world, installation),
    ],
    [
      'app_uninstalled',
      `${EVENTS}/AppUninstalledPayload`,
      async ({ world, installation }) => uninstallApp(world, installation),
    ],
  ];

describe('what the local Slack sends', () => {
  it.each(PAYLOADS)('%s has no key that %s has not', async (type, shape, act) => {
    const app = await startDelivery();
    await act(app);
    const isWanted = ({ body }: { body: Record<string, unknown> }) => typeOf(body) === type;
    await vi.waitFor(() => expect(app.received.some(isWanted)).toBe(true));
    expect(await invented(app.received.find(isWanted)?.body, shape)).toEqual([]);
  });

  it.each(['v1/Users', 'v2/Users', 'v2/Groups', 'v1/ServiceProviderConfigs', 'v2/ResourceTypes'])(
    'the answer to %s has no key that the shape has not',
    async (path) => {
      const { slack, user } = await startDelivery();
      const { body } = await callScim(slack, user, 'GET', path);
      expect(await invented(body, `slack-shapes/scim/${path}`)).toEqual([]);
    },
  );
});

function typeOf(body: Record<string, unknown>): unknown {
  if (typeof body.command === 'string') return 'slash command';
  return body.type === 'event_callback' ? (body.event as { type: string }).type : body.type;
}

async function invented(body: unknown, shape: string): Promise<readonly string[]> {
  const withoutNulls: unknown = JSON.parse(
    JSON.stringify(body),
    (_key, value: unknown) => value ?? undefined,
  );
  const beyond = missingKeys(withoutNulls, await readShared(`${shape}.json`));
  return beyond.filter((path) => !NOT_IN_SHAPES.some((known) => known.test(path)));
}

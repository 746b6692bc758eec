import { createDelivery } from '../../../src/local-slack/delivery/create-delivery.ts';
import type { SlackApp } from '../../../src/local-slack/state/slack-app.ts';
import { APP } from './acme-world.ts';
import { startWithApp } from './call-app.ts';
import { type Received, type Reply, startReceiver } from './start-receiver.ts';

/** Long enough for a loaded machine, short enough for a test of what happens when the app hangs. */
const ACK_DEADLINE = 1500;

/** Acme with the app installed and reachable over HTTP, and people who can act. */
export async function startDelivery(
  reply: (received: Received) => Reply = () => ({}),
  { change = {}, ackDeadline = ACK_DEADLINE }: { change?: Partial<SlackApp>; ackDeadline?: number } = {},
) {
  const app = await startWithApp();
  const { received, url } = await startReceiver(APP.signingSecret, reply);
  app.world.apps.set(APP.id, {
    ...APP,
    commands: [
      {
        command: '/provision',
        url: `${url}/commands`,
        description: 'Who has Slack',
        usageHint: 'help',
        shouldEscape: true,
      },
    ],
    interactivityUrl: `${url}/interactive`,
    optionsUrl: `${url}/options`,
    eventsUrl: `${url}/events`,
    events: ['app_home_opened', 'app_uninstalled', 'tokens_revoked', 'team_join', 'user_change'],
    ...change,
  });
  const delivery = createDelivery({ world: app.world, baseUrl: () => app.slack.url, ackDeadline });
  return { ...app, delivery, received };
}

export const plain = (text: string) => ({ type: 'plain_text', text });

export const modal = (blocks: unknown[], more: Record<string, unknown> = {}) => ({
  type: 'modal',
  title: plain('Invite'),
  submit: plain('Invite'),
  blocks,
  ...more,
});

export const input = (
  blockId: string,
  element: Record<string, unknown>,
  more: Record<string, unknown> = {},
) => ({
  type: 'input',
  block_id: blockId,
  label: plain(blockId),
  element: { action_id: 'field', ...element },
  ...more,
});

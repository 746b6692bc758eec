import { describe, expect, it } from 'vitest';
import { APP } from '../support/acme-world.ts';
import { input, plain, startDelivery } from '../support/start-delivery.ts';

const button = {
  type: 'button',
  action_id: 'approve',
  text: plain('Approve'),
  value: 'plan-1',
  style: 'primary',
};
const blocks = [{ type: 'actions', block_id: 'decide', elements: [button] }];

async function startWithMessage(method = 'chat.postMessage') {
  const started = await startDelivery();
  const { call, general } = started;
  const answer = await call(method, { channel: general.id, user: 'U0MIA', text: 'Plan', blocks });
  const container = { channelId: general.id, ts: String(answer.ts ?? answer.message_ts) };
  return { ...started, container };
}

describe('a click in a message', () => {
  it('carries the payload that Slack records', async () => {
    const { delivery, received, container, general, slack } = await startWithMessage();
    await delivery.clickAction({ userId: 'U0MIA', container, blockId: 'decide', actionId: 'approve' });
    expect(received[0]).toMatchObject({ path: '/interactive' });
    expect(received[0]?.body).toEqual({
      type: 'block_actions',
      user: { id: 'U0MIA', username: 'mia', name: 'mia', team_id: 'T0ACME' },
      api_app_id: APP.id,
      token: expect.any(String),
      container: { type: 'message', message_ts: container.ts, channel_id: general.id, is_ephemeral: false },
      trigger_id: expect.any(String),
      team: { id: 'T0ACME', domain: 'acme' },
      enterprise: null,
      is_enterprise_install: false,
      channel: { id: general.id, name: 'general' },
      message: expect.objectContaining({ ts: container.ts, text: 'Plan', blocks: expect.any(Array) }),
      state: { values: {} },
      response_url: expect.stringContaining(`${slack.url}/actions/T0ACME/`),
      actions: [
        {
          type: 'button',
          action_id: 'approve',
          block_id: 'decide',
          text: { type: 'plain_text', text: 'Approve', emoji: true },
          value: 'plan-1',
          style: 'primary',
          action_ts: expect.stringMatching(/^\d+\.\d{6}$/),
        },
      ],
    });
  });
  it('comes without the message where that was ephemeral', async () => {
    const { delivery, received, container } = await startWithMessage('chat.postEphemeral');
    await delivery.clickAction({ userId: 'U0MIA', container, blockId: 'decide', actionId: 'approve' });
    expect(received[0]?.body.container).toMatchObject({ is_ephemeral: true });
    expect(received[0]?.body).not.toHaveProperty('message');
  });
  it('lets the app rewrite the message through its response URL', async () => {
    const { delivery, received, container } = await startWithMessage('chat.postEphemeral');
    await delivery.clickAction({ userId: 'U0MIA', container, blockId: 'decide', actionId: 'approve' });
    await fetch(String(received[0]?.body.response_url), {
      method: 'POST',
      body: JSON.stringify({ text: 'Approved', replace_original: true }),
    });
    expect(delivery.inboxOf('U0MIA').ephemerals).toMatchObject([{ ts: container.ts, text: 'Approved' }]);
  });
  it('is not possible for whoever does not see it, nor where there is nothing', async () => {
    const { delivery, container } = await startWithMessage('chat.postEphemeral');
    const click = { container, blockId: 'decide', actionId: 'approve' };
    await expect(delivery.clickAction({ ...click, userId: 'U0ADA' })).rejects.toThrow('does not see');
    await expect(delivery.clickAction({ ...click, userId: 'U0MIA', actionId: 'reject' })).rejects.toThrow(
      'no element',
    );
  });
  it('shows that the app is late', async () => {
    const { delivery, call, general } = await startDelivery(() => 'hang', { ackDeadline: 50 });
    const { ts } = await call('chat.postMessage', { channel: general.id, text: 'x', blocks });
    const container = { channelId: general.id, ts: String(ts) };
    expect(
      await delivery.clickAction({ userId: 'U0MIA', container, blockId: 'decide', actionId: 'approve' }),
    ).toMatchObject({ ack: { failure: 'http_timeout' }, notice: 'operation_timeout' });
  });
});

describe('a choice in a Home tab', () => {
  const options = ['active', 'inactive'].map((value) => ({ text: plain(value), value }));
  const view = {
    type: 'home',
    blocks: [
      {
        type: 'actions',
        block_id: 'filters',
        elements: [
          { type: 'static_select', action_id: 'status', options, initial_option: options[0] },
          { type: 'datepicker', action_id: 'since' },
          { type: 'overflow', action_id: 'more', options },
          { type: 'multi_users_select', action_id: 'who' },
        ],
      },
      input('search', { type: 'plain_text_input' }, { dispatch_action: true }),
      input('silent', { type: 'plain_text_input' }, { optional: true }),
    ],
  };

  async function startWithHome() {
    const started = await startDelivery();
    const published = (await started.call('views.publish', { user_id: 'U0MIA', view })).view as {
      id: string;
    };
    const choose = (blockId: string, actionId: string, value: unknown) =>
      started.delivery.clickAction({
        userId: 'U0MIA',
        container: { viewId: published.id },
        blockId,
        actionId,
        value,
      });
    return { ...started, viewId: published.id, choose };
  }

  it('carries the view, its state, and no response URL', async () => {
    const { choose, received, viewId } = await startWithHome();
    await choose('filters', 'status', 'inactive');
    const body = received[0]?.body;
    expect(body).toMatchObject({
      container: { type: 'view', view_id: viewId },
      view: {
        id: viewId,
        type: 'home',
        hash: expect.any(String),
        state: {
          values: {
            filters: {
              status: { type: 'static_select', selected_option: { value: 'inactive' } },
              since: { type: 'datepicker', selected_date: null },
              who: { type: 'multi_users_select', selected_users: [] },
            },
            search: { field: { type: 'plain_text_input', value: null } },
          },
        },
      },
      actions: [{ type: 'static_select', action_id: 'status', selected_option: { value: 'inactive' } }],
    });
    expect(body).not.toHaveProperty('response_url');
    expect(body).not.toHaveProperty('channel');
  });
  it.each<[string, string, unknown, Record<string, unknown>]>([
    ['filters', 'since', '2026-08-20', { type: 'datepicker', selected_date: '2026-08-20' }],
    [
      'filters',
      'more',
      'active',
      { type: 'overflow', selected_option: expect.objectContaining({ value: 'active' }) },
    ],
    ['filters', 'who', ['U0ADA'], { type: 'multi_users_select', selected_users: ['U0ADA'] }],
    ['search', 'field', 'moss', { type: 'plain_text_input', value: 'moss' }],
  ])('%s/%s', async (blockId, actionId, value, action) => {
    const { choose, received } = await startWithHome();
    await choose(blockId, actionId, value);
    expect(received[0]?.body.actions).toMatchObject([action]);
  });
  it('keeps what was chosen when the view is published again with the same ids', async () => {
    const { choose, received, call } = await startWithHome();
    await choose('search', 'field', 'moss');
    await call('views.publish', { user_id: 'U0MIA', view });
    await choose('filters', 'status', 'inactive');
    expect(received[1]?.body).toMatchObject({
      view: { state: { values: { search: { field: { value: 'moss' } } } } },
    });
  });
  it('is refused for what is not offered, and where the app does not want to hear of it', async () => {
    const { choose } = await startWithHome();
    await expect(choose('filters', 'status', 'gone')).rejects.toThrow('not among the options');
    await expect(choose('silent', 'field', 'x')).rejects.toThrow('does not dispatch');
  });
});

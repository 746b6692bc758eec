import { describe, expect, it, vi } from 'vitest';
import { joinTeam } from '../../../src/local-slack/state/add-user.ts';
import { changeUser } from '../../../src/local-slack/state/change-user.ts';
import { uninstallApp } from '../../../src/local-slack/state/uninstall-app.ts';
import { APP, START } from '../support/acme-world.ts';
import { callJson } from '../support/call-app.ts';
import { startDelivery } from '../support/start-delivery.ts';

const home = { userId: 'U0MIA' };

describe('an event', () => {
  it('comes in the envelope that Slack records', async () => {
    const { delivery, received, installation } = await startDelivery();
    await delivery.openHome(home);
    expect(received[0]).toMatchObject({ path: '/events', headers: { 'content-type': 'application/json' } });
    expect(received[0]?.headers).not.toHaveProperty('x-slack-retry-num');
    expect(received[0]?.body).toEqual({
      token: expect.any(String),
      team_id: 'T0ACME',
      api_app_id: APP.id,
      event: {
        type: 'app_home_opened',
        user: 'U0MIA',
        channel: expect.stringMatching(/^D/),
        tab: 'home',
        event_ts: `${START / 1000}.000000`,
      },
      type: 'event_callback',
      event_id: expect.stringMatching(/^Ev/),
      event_time: START / 1000,
      authorizations: [
        {
          enterprise_id: null,
          team_id: 'T0ACME',
          user_id: installation.botUserId,
          is_bot: true,
          is_enterprise_install: false,
        },
      ],
      is_ext_shared_channel: false,
      event_context: expect.any(String),
    });
  });
  it('of the Home tab carries the view that is published', async () => {
    const { delivery, received, call } = await startDelivery();
    await call('views.publish', { user_id: 'U0MIA', view: { type: 'home', blocks: [{ type: 'divider' }] } });
    await delivery.openHome(home);
    await delivery.openHome({ ...home, tab: 'messages' });
    expect(received[0]?.body).toMatchObject({ event: { view: { type: 'home' } } });
    expect(received[1]?.body).toMatchObject({ event: { tab: 'messages' } });
  });
  it('does not come of a tab that the app has not got', async () => {
    const { delivery } = await startDelivery(() => ({}), { change: { homeTab: false } });
    await expect(delivery.openHome(home)).rejects.toThrow('no home tab');
  });
  it('is not sent without a subscription', async () => {
    const { delivery, received } = await startDelivery(() => ({}), { change: { events: [] } });
    expect(await delivery.openHome(home)).toMatchObject({ ack: null });
    expect(received).toEqual([]);
  });
});

describe('retries', () => {
  const headersOf = ({ headers }: { headers: Record<string, unknown> }) => [
    headers['x-slack-retry-num'],
    headers['x-slack-retry-reason'],
  ];

  it('come at once, after one minute and after five', async () => {
    const { delivery, received, world } = await startDelivery(() => ({ status: 500 }));
    await delivery.openHome(home);
    expect(received).toHaveLength(2);
    world.clock.advance(59_999);
    world.clock.advance(1);
    await vi.waitFor(() => expect(received).toHaveLength(3));
    world.clock.advance(300_000);
    await vi.waitFor(() => expect(received).toHaveLength(4));
    expect(received.map(headersOf)).toEqual([
      [undefined, undefined],
      ['1', 'http_error'],
      ['2', 'http_error'],
      ['3', 'http_error'],
    ]);
    expect(new Set(received.map(({ body }) => body.event_id)).size).toBe(1);
  });
  it('say when the app was late', async () => {
    const { delivery, received } = await startDelivery(() => 'hang', { ackDeadline: 300 });
    await delivery.openHome(home);
    await vi.waitFor(() => expect(received).toHaveLength(2));
    expect(received.map(headersOf)).toEqual([
      [undefined, undefined],
      ['1', 'http_timeout'],
    ]);
  });
  it('end with the first answer', async () => {
    let tries = 0;
    const { delivery, received, world } = await startDelivery(() => ({ status: tries++ === 0 ? 503 : 200 }));
    await delivery.openHome(home);
    world.clock.advance(600_000);
    await delivery.openHome(home);
    expect(received).toHaveLength(3);
  });
  it('are called off by x-slack-no-retry', async () => {
    const { delivery, received } = await startDelivery(() => ({
      status: 500,
      headers: { 'x-slack-no-retry': '1' },
    }));
    await delivery.openHome(home);
    expect(received).toHaveLength(1);
  });
});

describe('what the app hears of by itself', () => {
  it('somebody changed, joined, was deactivated', async () => {
    const { world, received } = await startDelivery();
    const mia = world.users.get('U0MIA');
    if (mia) changeUser(world, mia, { deleted: true });
    joinTeam(world, { organisationId: 'T0ACME', name: 'neo', email: 'neo@acme.example' });
    await vi.waitFor(() => expect(received).toHaveLength(2));
    expect(received.map(({ body }) => body.event)).toMatchObject([
      { type: 'user_change', user: { id: 'U0MIA', deleted: true }, cache_ts: START / 1000 },
      { type: 'team_join', user: { name: 'neo' } },
    ]);
  });
  it('a token was revoked', async () => {
    const { slack, user, received } = await startDelivery();
    await callJson(slack, user, 'auth.revoke');
    await vi.waitFor(() => expect(received).toHaveLength(1));
    expect(received[0]?.body.event).toMatchObject({
      type: 'tokens_revoked',
      tokens: { oauth: ['U0ADA'], bot: [] },
    });
  });
  it('the app was uninstalled', async () => {
    const { world, installation, received } = await startDelivery();
    uninstallApp(world, installation);
    await vi.waitFor(() => expect(received).toHaveLength(2));
    expect(received.map(({ body }) => body.event)).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ type: 'app_uninstalled' })]),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { messagesFor } from '../../../src/local-slack/messages/message-store.ts';
import { APP } from '../support/acme-world.ts';
import { startDelivery } from '../support/start-delivery.ts';

const help = { userId: 'U0MIA', command: '/provision', text: 'help' };

describe('a slash command', () => {
  it('carries the fields that Slack documents', async () => {
    const { delivery, received, general, slack } = await startDelivery();
    await delivery.sendCommand({ ...help, channelId: general.id });
    expect(received[0]).toMatchObject({
      path: '/commands',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(received[0]?.body).toEqual({
      token: expect.any(String),
      team_id: 'T0ACME',
      team_domain: 'acme',
      channel_id: general.id,
      channel_name: 'general',
      user_id: 'U0MIA',
      user_name: 'mia',
      command: '/provision',
      text: 'help',
      api_app_id: APP.id,
      is_enterprise_install: 'false',
      trigger_id: expect.stringMatching(/^\d+\.\d+\.[0-9a-f]{32}$/),
      response_url: expect.stringMatching(`^${slack.url}/commands/T0ACME/\\d+/\\w{24}$`),
    });
  });
  it('comes from the direct message with the app where no channel is named', async () => {
    const { delivery, received } = await startDelivery();
    await delivery.sendCommand(help);
    expect(received[0]?.body).toMatchObject({
      channel_name: 'directmessage',
      channel_id: expect.stringMatching(/^D/),
    });
  });
  it('is answered by the body of the ack, to the person alone', async () => {
    const { delivery, world, general } = await startDelivery(() => ({ body: 'Here is help' }));
    const { ack, notice, state } = await delivery.sendCommand({ ...help, channelId: general.id });
    expect([ack?.status, ack?.failure, notice]).toEqual([200, null, null]);
    expect(state.ephemerals).toMatchObject([
      { text: 'Here is help', channel: general.id, bot_id: expect.any(String) },
    ]);
    expect(messagesFor(world, general.id, 'U0ADA')).toEqual([]);
  });
  it('is answered to everybody where the app says so', async () => {
    const { delivery, world, general } = await startDelivery(() => ({
      body: { response_type: 'in_channel', text: 'For all' },
    }));
    await delivery.sendCommand({ ...help, channelId: general.id });
    expect(messagesFor(world, general.id, 'U0ADA')).toMatchObject([{ text: 'For all' }]);
  });
  it('opens a modal with its trigger', async () => {
    const { delivery, received, call } = await startDelivery();
    await delivery.sendCommand(help);
    const view = { type: 'modal', title: { type: 'plain_text', text: 'Help' }, blocks: [] };
    await call('views.open', { trigger_id: received[0]?.body.trigger_id, view });
    expect(delivery.inboxOf('U0MIA').modals).toMatchObject([{ view: { title: { text: 'Help' } } }]);
  });
  it('says operation_timeout when the app does not answer in time', async () => {
    const { delivery } = await startDelivery(() => 'hang', { ackDeadline: 50 });
    const { ack, notice, state } = await delivery.sendCommand(help);
    expect([ack?.status, ack?.failure]).toEqual([0, 'http_timeout']);
    expect(notice).toBe('/provision failed with the error "operation_timeout"');
    expect(state.ephemerals).toMatchObject([{ user: 'USLACKBOT', text: notice }]);
  });
  it('says dispatch_failed for an error and for an app that is gone', async () => {
    const { delivery, world } = await startDelivery(() => ({ status: 500 }));
    expect(await delivery.sendCommand(help)).toMatchObject({
      ack: { status: 500, failure: 'http_error' },
      notice: '/provision failed with the error "dispatch_failed"',
    });
    const app = world.apps.get(APP.id);
    for (const command of app?.commands ?? []) command.url = 'http://127.0.0.1:9/';
    expect(await delivery.sendCommand(help)).toMatchObject({
      ack: { status: 0, failure: 'connection_failed' },
    });
  });
  it('tells which block of the answer is wrong', async () => {
    const { delivery } = await startDelivery(() => ({ body: { blocks: [{ type: 'header' }] } }));
    expect(await delivery.sendCommand(help)).toMatchObject({
      notice: '/provision failed with the error "invalid_command_response"',
      faults: ['missing required field: text [json-pointer:/blocks/0]'],
    });
  });
  it('is refused by the client when no app has it, or the person is gone', async () => {
    const { delivery, world, general } = await startDelivery();
    await expect(delivery.sendCommand({ ...help, command: '/fly' })).rejects.toThrow('no app for that');
    general.memberIds = [];
    await expect(delivery.sendCommand({ ...help, channelId: general.id })).rejects.toThrow('is not in');
    const mia = world.users.get('U0MIA');
    if (mia) world.users.replace({ ...mia, deleted: true });
    await expect(delivery.sendCommand(help)).rejects.toThrow('deactivated');
  });
  it('stands in the traffic log, both ways', async () => {
    const { delivery, world } = await startDelivery(() => ({ body: 'ok' }));
    await delivery.sendCommand(help);
    expect(world.traffic.entries({ direction: 'out' })).toMatchObject([
      {
        path: expect.stringContaining('/commands'),
        status: 200,
        responseBody: 'ok',
        requestBody: expect.stringContaining('text=help'),
      },
    ]);
  });
});

describe('the text of a command with should_escape', () => {
  it.each([
    ['show @mia', 'show <@U0MIA|mia>'],
    ['show @mia, please', 'show <@U0MIA|mia>, please'],
    ['show <@U0MIA>', 'show <@U0MIA|mia>'],
    ['show <@U0MIA|old name>', 'show <@U0MIA|mia>'],
    ['show @nobody', 'show @nobody'],
    ['in #general', 'in <#%GENERAL%|general>'],
    ['invite ada@acme.example now', 'invite <mailto:ada@acme.example|ada@acme.example> now'],
    ['invite a@x.example,b@x.example', 'invite <mailto:a@x.example|a@x.example>,b@x.example'],
    ['see https://acme.example/a', 'see <https://acme.example/a>'],
    ['assign R&D <b>', 'assign R&amp;D &lt;b&gt;'],
    ['  spaces   stay ', '  spaces   stay '],
  ])('%s', async (typed, sent) => {
    const { delivery, received, general } = await startDelivery();
    await delivery.sendCommand({ ...help, text: typed });
    expect(received[0]?.body.text).toBe(sent.replace('%GENERAL%', general.id));
  });
});

import { describe, expect, it } from 'vitest';
import { ephemeralsFor, messagesFor } from '../../../src/local-slack/messages/message-store.ts';
import { APP } from '../support/acme-world.ts';
import { callJson, startWithApp } from '../support/call-app.ts';
import { callApi } from '../support/start-acme.ts';

const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });

describe('chat.postMessage', () => {
  it('answers with the message as Slack keeps it', async () => {
    const { call, general, installation } = await startWithApp();
    const answer = await call('chat.postMessage', {
      channel: general.id,
      text: 'Hi',
      blocks: [section('*Hi*')],
    });
    expect(answer).toMatchObject({
      ok: true,
      channel: general.id,
      ts: expect.stringMatching(/^\d{10}\.\d{6}$/),
      message: {
        type: 'message',
        user: installation.botUserId,
        bot_id: installation.botId,
        app_id: APP.id,
        text: 'Hi',
        team: 'T0ACME',
        bot_profile: { name: 'Rollcall' },
        blocks: [{ type: 'section', block_id: expect.any(String), text: { text: '*Hi*', verbatim: false } }],
      },
    });
  });
  it('gives two messages of one moment different timestamps', async () => {
    const { call, general } = await startWithApp();
    const one = await call('chat.postMessage', { channel: general.id, text: '1' });
    const two = await call('chat.postMessage', { channel: general.id, text: '2' });
    expect(String(two.ts) > String(one.ts)).toBe(true);
  });
  it('posts to a person by opening the direct message once', async () => {
    const { call } = await startWithApp();
    const one = await call('chat.postMessage', { channel: 'U0MIA', text: 'Hi' });
    const two = await call('chat.postMessage', { channel: 'U0MIA', text: 'again' });
    expect(one.channel).toMatch(/^D/);
    expect(two.channel).toBe(one.channel);
  });
  it('takes a form with JSON inside, and a channel by name', async () => {
    const { slack, bot, general } = await startWithApp();
    const { body } = await callApi(slack, 'chat.postMessage', bot, {
      channel: '#general',
      text: 'x',
      blocks: JSON.stringify([section('y')]),
    });
    expect(body).toMatchObject({ ok: true, channel: general.id });
  });
  it.each<[string, Record<string, unknown>, string]>([
    ['nobody', { channel: 'C0NOBODY', text: 'x' }, 'channel_not_found'],
    ['no channel', { text: 'x' }, 'channel_not_found'],
    ['no text', { channel: '#general' }, 'no_text'],
    ['empty blocks', { channel: '#general', blocks: [] }, 'no_text'],
    ['blocks that are no JSON', { channel: '#general', blocks: '[{' }, 'invalid_blocks_format'],
    ['bad blocks', { channel: '#general', blocks: [{ type: 'header' }] }, 'invalid_blocks'],
    ['markdown and text', { channel: '#general', text: 'x', markdown_text: 'y' }, 'markdown_text_conflict'],
    ['a channel that the bot is not in', { channel: '#random', text: 'x' }, 'not_in_channel'],
  ])('refuses %s', async (_, args, error) => {
    const { call } = await startWithApp();
    expect(await call('chat.postMessage', args)).toMatchObject({ ok: false, error });
  });
  it('says where a block is wrong', async () => {
    const { call } = await startWithApp();
    expect(await call('chat.postMessage', { channel: '#general', blocks: [{ type: 'header' }] })).toEqual({
      ok: false,
      error: 'invalid_blocks',
      errors: ['missing required field: text [json-pointer:/blocks/0]'],
      response_metadata: { messages: ['[ERROR] missing required field: text [json-pointer:/blocks/0]'] },
    });
  });
  it('refuses a deactivated person and an app without a Messages tab', async () => {
    const { call, world } = await startWithApp();
    const mia = world.users.get('U0MIA');
    if (mia) world.users.replace({ ...mia, deleted: true });
    expect(await call('chat.postMessage', { channel: 'U0MIA', text: 'x' })).toMatchObject({
      error: 'user_disabled',
    });
    world.apps.set(APP.id, { ...APP, messagesTab: false });
    expect(await call('chat.postMessage', { channel: 'U0ADA', text: 'x' })).toMatchObject({
      error: 'messages_tab_disabled',
    });
  });
  it('allows about one a second in each channel, with a burst', async () => {
    const { slack, call, world } = await startWithApp();
    world.settings.limitsEnforced = true;
    for (let round = 0; round < 10; round += 1)
      expect(await call('chat.postMessage', { channel: '#general', text: 'x' })).toMatchObject({ ok: true });
    expect(await call('chat.postMessage', { channel: '#general', text: 'x' })).toMatchObject({
      error: 'ratelimited',
    });
    expect(await call('chat.postMessage', { channel: 'U0MIA', text: 'x' })).toMatchObject({ ok: true });
    slack.world.clock.advance(1000);
    expect(await call('chat.postMessage', { channel: '#general', text: 'x' })).toMatchObject({ ok: true });
  });
  it('needs chat:write', async () => {
    const { call } = await startWithApp(['commands']);
    expect(await call('chat.postMessage', { channel: '#general', text: 'x' })).toMatchObject({
      error: 'missing_scope',
      needed: 'chat:write',
    });
  });
});

describe('chat.update', () => {
  it('replaces what it names and keeps the rest, blocks too', async () => {
    const { call, general, world } = await startWithApp();
    const { ts } = await call('chat.postMessage', {
      channel: general.id,
      text: 'old',
      blocks: [section('old')],
    });
    expect(await call('chat.update', { channel: general.id, ts, text: 'new' })).toMatchObject({
      ok: true,
      ts,
      text: 'new',
      message: { text: 'new', blocks: [{ text: { text: 'old' } }], edited: {} },
    });
    await call('chat.update', { channel: general.id, ts, text: 'bare', blocks: [] });
    expect(messagesFor(world, general.id, 'U0MIA')).toMatchObject([{ ts, text: 'bare', blocks: [] }]);
  });
  it('changes own messages only, by the id of the conversation', async () => {
    const { slack, call, user, general, world } = await startWithApp();
    const { ts } = await call('chat.postMessage', { channel: 'U0MIA', text: 'x' });
    const update = (channel: unknown) => call('chat.update', { channel, ts, text: 'y' });
    expect(await update('U0MIA')).toMatchObject({ error: 'channel_not_found' });
    expect(await update(general.id)).toMatchObject({ error: 'message_not_found' });
    const posted = await call('chat.postMessage', { channel: general.id, text: 'x' });
    for (const token of world.tokens.values()) token.scopes.push('chat:write');
    const asPerson = await callJson(slack, user, 'chat.update', {
      channel: general.id,
      ts: posted.ts,
      text: 'y',
    });
    expect(asPerson).toMatchObject({ error: 'cant_update_message' });
  });
  it('takes 4,000 characters and no more', async () => {
    const { call, general } = await startWithApp();
    const { ts } = await call('chat.postMessage', { channel: general.id, text: 'x' });
    const update = (length: number) =>
      call('chat.update', { channel: general.id, ts, text: 'x'.repeat(length) });
    expect(await update(4000)).toMatchObject({ ok: true });
    expect(await update(4001)).toMatchObject({ error: 'msg_too_long' });
  });
});

describe('chat.delete and chat.postEphemeral', () => {
  it('deletes an own message once', async () => {
    const { call, general, world } = await startWithApp();
    const { ts } = await call('chat.postMessage', { channel: general.id, text: 'x' });
    expect(await call('chat.delete', { channel: general.id, ts })).toMatchObject({ ok: true, ts });
    expect(await call('chat.delete', { channel: general.id, ts })).toMatchObject({
      error: 'message_not_found',
    });
    expect(messagesFor(world, general.id, 'U0MIA')).toEqual([]);
  });
  it('shows an ephemeral message to one person, who must be in the channel', async () => {
    const { call, general, world } = await startWithApp();
    const post = (user: string) => call('chat.postEphemeral', { channel: general.id, user, text: 'psst' });
    const answer = await post('U0MIA');
    expect(answer).toEqual({ ok: true, message_ts: expect.any(String) });
    expect(await post('U0OLGA')).toMatchObject({ error: 'user_not_in_channel' });
    expect(messagesFor(world, general.id, 'U0ADA')).toEqual([]);
    expect(ephemeralsFor(world, 'U0MIA')).toMatchObject([{ text: 'psst' }]);
    expect(
      await call('chat.update', { channel: general.id, ts: answer.message_ts, text: 'y' }),
    ).toMatchObject({
      error: 'message_not_found',
    });
  });
});

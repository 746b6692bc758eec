import { describe, expect, it } from 'vitest';
import { startWithApp } from '../support/call-app.ts';

describe('conversations', () => {
  it('opens a direct message, shows it and finds it again', async () => {
    const { call } = await startWithApp();
    const opened = await call('conversations.open', { users: 'U0MIA' });
    expect(opened).toEqual({ ok: true, channel: { id: expect.stringMatching(/^D/) } });
    expect(await call('conversations.open', { users: 'U0MIA', return_im: true })).toMatchObject({
      no_op: true,
      already_open: true,
      channel: { is_im: true, user: 'U0MIA' },
    });
  });
  it.each([
    ['nobody', {}, 'users_list_not_supplied'],
    ['a stranger', { users: 'U0NOBODY' }, 'user_not_found'],
    ['nine people', { users: Array(9).fill('U0MIA').join() }, 'too_many_users'],
    ['somebody new without creation', { users: 'U0ADA', prevent_creation: true }, 'channel_not_found'],
  ])('does not open one with %s', async (_, args, error) => {
    const { call } = await startWithApp();
    expect(await call('conversations.open', args)).toMatchObject({ error });
  });
  it('does not open one with somebody deactivated', async () => {
    const { call, world } = await startWithApp();
    const mia = world.users.get('U0MIA');
    if (mia) world.users.replace({ ...mia, deleted: true });
    expect(await call('conversations.open', { users: 'U0MIA' })).toMatchObject({ error: 'user_disabled' });
  });
  it('lists public channels by pages and direct messages by type', async () => {
    const { call } = await startWithApp();
    const first = await call('conversations.list', { limit: 1 });
    expect(first).toMatchObject({ channels: [{ name: 'general', is_member: true, num_members: 3 }] });
    const { next_cursor: cursor } = first.response_metadata as { next_cursor: string };
    const second = await call('conversations.list', { limit: 1, cursor });
    expect(second).toMatchObject({ channels: [{ name: 'random' }], response_metadata: { next_cursor: '' } });
    await call('conversations.open', { users: 'U0MIA' });
    expect(await call('conversations.list', { types: 'im' })).toMatchObject({
      channels: [{ user: 'U0MIA' }],
    });
  });
  it('asks for the scope of each type', async () => {
    const { call, general } = await startWithApp();
    expect(await call('conversations.list', { types: 'private_channel' })).toMatchObject({
      error: 'missing_scope',
      needed: 'groups:read',
    });
    expect(await call('conversations.list', { types: 'everything' })).toMatchObject({
      error: 'invalid_types',
    });
    expect(await call('conversations.list', { limit: 5000 })).toMatchObject({ error: 'invalid_limit' });
    expect(await call('conversations.list', { cursor: 'x' })).toMatchObject({ error: 'invalid_cursor' });
    expect(await call('conversations.info', { channel: general.id })).toMatchObject({
      channel: { id: general.id, is_general: true },
    });
  });
  it('keeps a private channel from those who are not in it', async () => {
    const { call, general } = await startWithApp();
    general.kind = 'private';
    general.memberIds = ['U0ADA'];
    expect(await call('conversations.info', { channel: general.id })).toMatchObject({
      error: 'channel_not_found',
    });
    expect(await call('chat.postMessage', { channel: general.id, text: 'x' })).toMatchObject({
      error: 'channel_not_found',
    });
  });
  it('lists members', async () => {
    const { call, general, installation } = await startWithApp();
    expect(await call('conversations.members', { channel: general.id })).toMatchObject({
      members: [installation.botUserId, 'U0ADA', 'U0MIA'],
    });
  });
});

describe('blocks.validate', () => {
  it('answers ok, or every fault', async () => {
    const { call } = await startWithApp();
    expect(await call('blocks.validate', { blocks: [{ type: 'divider' }] })).toEqual({ ok: true });
    expect(await call('blocks.validate', { blocks: [{}] })).toEqual({
      ok: false,
      error: 'invalid_blocks',
      errors: [
        {
          code: 'missing_field',
          message: 'missing required field: type',
          field: 'type',
          pointer: '/blocks/0',
        },
      ],
    });
    expect(await call('blocks.validate', { view: { type: 'home', blocks: [] } })).toEqual({ ok: true });
    expect(await call('blocks.validate', { view: { type: 'modal', blocks: [] } })).toMatchObject({
      error: 'invalid_view',
    });
    expect(await call('blocks.validate', { message: { blocks: [], text: 'x' } })).toMatchObject({
      error: 'invalid_message',
      errors: [{ message: 'invalid additional property: text', pointer: '/message' }],
    });
    expect(await call('blocks.validate')).toMatchObject({ error: 'invalid_arguments' });
  });
});

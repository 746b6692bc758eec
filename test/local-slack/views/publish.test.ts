import { describe, expect, it } from 'vitest';
import { homeOf } from '../../../src/local-slack/views/view-store.ts';
import { APP } from '../support/acme-world.ts';
import { callJson, startWithApp } from '../support/call-app.ts';

const home = { type: 'home', blocks: [{ type: 'divider' }] };

describe('views.publish', () => {
  it('shows each person their own Home tab, under one id', async () => {
    const { call, world } = await startWithApp();
    const one = await call('views.publish', { user_id: 'U0MIA', view: home });
    const two = await call('views.publish', { user_id: 'U0MIA', view: { ...home, callback_id: 'overview' } });
    expect(one).toMatchObject({ ok: true, view: { type: 'home', submit: null, close: null } });
    expect(two).toMatchObject({ view: { id: (one.view as { id: string }).id, callback_id: 'overview' } });
    expect(homeOf(world, APP.id, 'U0ADA')).toBeUndefined();
  });
  it('refuses an old hash, a modal, nobody, and an app without a Home tab', async () => {
    const { call, world } = await startWithApp();
    await call('views.publish', { user_id: 'U0MIA', view: home });
    const publish = (args: Record<string, unknown>) =>
      call('views.publish', { user_id: 'U0MIA', view: home, ...args });
    expect(await publish({ hash: '1.old' })).toMatchObject({ error: 'hash_conflict' });
    const modal = { type: 'modal', title: { type: 'plain_text', text: 'x' }, blocks: [] };
    expect(await publish({ view: modal })).toMatchObject({ error: 'invalid_arguments' });
    expect(await publish({ user_id: 'U0NOBODY' })).toMatchObject({
      error: 'invalid_arguments',
      response_metadata: { messages: ['[ERROR] invalid `user_id` [json-pointer:/user_id]'] },
    });
    world.apps.set(APP.id, { ...APP, homeTab: false });
    expect(await publish({})).toMatchObject({ error: 'not_enabled' });
  });
  it('is for bots', async () => {
    const { slack, user } = await startWithApp();
    expect(await callJson(slack, user, 'views.publish', { user_id: 'U0MIA', view: home })).toMatchObject({
      error: 'not_allowed_token_type',
    });
  });
});

import { describe, expect, it } from 'vitest';
import { issueTrigger } from '../../../src/local-slack/views/trigger.ts';
import { modalsOf } from '../../../src/local-slack/views/view-store.ts';
import { APP } from '../support/acme-world.ts';
import { startWithApp } from '../support/call-app.ts';

const modal = (more: Record<string, unknown> = {}) => ({
  type: 'modal',
  title: { type: 'plain_text', text: 'Invite' },
  blocks: [{ type: 'divider' }],
  ...more,
});

interface ViewAnswer {
  id: string;
  hash: string;
}

async function startWithTriggers() {
  const app = await startWithApp();
  const { world, call } = app;
  const trigger = (viewId: string | null = null) =>
    issueTrigger(world, { appId: APP.id, userId: 'U0MIA', teamId: 'T0ACME', viewId });
  const open = async (view = modal()) =>
    (await call('views.open', { trigger_id: trigger(), view })).view as ViewAnswer;
  return { ...app, trigger, open };
}

describe('views.open', () => {
  it('answers with the whole view', async () => {
    const { call, trigger, installation } = await startWithTriggers();
    const view = modal({ callback_id: 'invite', private_metadata: 'm', notify_on_close: true });
    expect(await call('views.open', { trigger_id: trigger(), view })).toEqual({
      ok: true,
      view: {
        id: expect.stringMatching(/^V/),
        team_id: 'T0ACME',
        type: 'modal',
        title: { type: 'plain_text', text: 'Invite', emoji: true },
        close: null,
        submit: null,
        blocks: [{ type: 'divider', block_id: expect.any(String) }],
        private_metadata: 'm',
        callback_id: 'invite',
        external_id: '',
        state: { values: {} },
        hash: expect.stringMatching(/^\d+\.\w+$/),
        clear_on_close: false,
        notify_on_close: true,
        root_view_id: expect.stringMatching(/^V/),
        previous_view_id: null,
        app_id: APP.id,
        app_installed_team_id: 'T0ACME',
        bot_id: installation.botId,
      },
    });
  });
  it('takes a trigger for three seconds', async () => {
    const { call, trigger, world } = await startWithTriggers();
    const [early, late] = [trigger(), trigger()];
    world.clock.advance(3000);
    expect(await call('views.open', { trigger_id: early, view: modal() })).toMatchObject({ ok: true });
    world.clock.advance(1);
    expect(await call('views.open', { trigger_id: late, view: modal() })).toMatchObject({
      error: 'expired_trigger_id',
    });
  });
  it('takes a trigger once, and not at all when it is unknown', async () => {
    const { call, trigger } = await startWithTriggers();
    const id = trigger();
    await call('views.open', { trigger_id: id, view: modal() });
    expect(await call('views.open', { trigger_id: id, view: modal() })).toMatchObject({
      error: 'exchanged_trigger_id',
    });
    expect(await call('views.open', { trigger_id: '1.2.abc', view: modal() })).toMatchObject({
      error: 'invalid_trigger_id',
    });
    expect(await call('views.open', { trigger_id: 'x', view: modal() })).toMatchObject({
      error: 'invalid_arguments',
      response_metadata: { messages: ['[ERROR] invalid `trigger_id` [json-pointer:/trigger_id]'] },
    });
  });
  it("spells trigger errors as Slack's guide does, where that is set", async () => {
    const { call, trigger, world } = await startWithTriggers();
    world.settings.triggerErrors = 'guide';
    const id = trigger();
    world.clock.advance(3001);
    expect(await call('views.open', { trigger_id: id, view: modal() })).toMatchObject({
      error: 'trigger_expired',
    });
    const used = trigger();
    await call('views.open', { trigger_id: used, view: modal() });
    expect(await call('views.open', { trigger_id: used, view: modal() })).toMatchObject({
      error: 'trigger_exchanged',
    });
  });
  it('refuses a bad view with pointers and leaves the trigger whole', async () => {
    const { call, trigger } = await startWithTriggers();
    const id = trigger();
    const title = { type: 'plain_text', text: 'x'.repeat(25) };
    expect(await call('views.open', { trigger_id: id, view: modal({ title }) })).toMatchObject({
      error: 'invalid_arguments',
      response_metadata: {
        messages: [
          '[ERROR] failed to match all allowed schemas [json-pointer:/view]',
          '[ERROR] must be less than 25 characters [json-pointer:/view/title/text]',
        ],
      },
    });
    expect(await call('views.open', { trigger_id: id, view: { type: 'home', blocks: [] } })).toMatchObject({
      error: 'invalid_arguments',
    });
    expect(await call('views.open', { trigger_id: id })).toMatchObject({ error: 'invalid_arguments' });
    expect(await call('views.open', { trigger_id: id, view: modal() })).toMatchObject({ ok: true });
  });
  it('refuses a view over 250 kB', async () => {
    const { call, trigger } = await startWithTriggers();
    const text = { type: 'mrkdwn', text: 'x'.repeat(3000) };
    const blocks = Array.from({ length: 84 }, () => ({ type: 'section', text }));
    expect(await call('views.open', { trigger_id: trigger(), view: modal({ blocks }) })).toMatchObject({
      error: 'view_too_large',
    });
  });
  it('refuses an external id that lives', async () => {
    const { call, trigger, open } = await startWithTriggers();
    await open(modal({ external_id: 'one' }));
    expect(
      await call('views.open', { trigger_id: trigger(), view: modal({ external_id: 'one' }) }),
    ).toMatchObject({
      error: 'duplicate_external_id',
    });
  });
});

describe('views.push', () => {
  it('stacks three views and no more', async () => {
    const { call, trigger, open, world } = await startWithTriggers();
    const root = await open();
    const push = (from: string) => call('views.push', { trigger_id: trigger(from), view: modal() });
    const second = (await push(root.id)).view as ViewAnswer;
    expect(await push(second.id)).toMatchObject({
      view: { root_view_id: root.id, previous_view_id: second.id },
    });
    expect(await push(second.id)).toMatchObject({ error: 'push_limit_reached' });
    expect(modalsOf(world, 'U0MIA')).toHaveLength(3);
  });
  it('needs a trigger from inside a modal', async () => {
    const { call, trigger } = await startWithTriggers();
    expect(await call('views.push', { trigger_id: trigger(), view: modal() })).toMatchObject({
      error: 'not_found',
    });
    const { view } = await call('views.publish', { user_id: 'U0MIA', view: { type: 'home', blocks: [] } });
    const fromHome = trigger((view as ViewAnswer).id);
    expect(await call('views.push', { trigger_id: fromHome, view: modal() })).toMatchObject({
      response_metadata: {
        messages: [
          "[ERROR] must match the `type` of the root view whose stack we're pushing onto [json-pointer:/view/type]",
        ],
      },
    });
  });
});

describe('views.update', () => {
  it('finds a view by either id and changes its hash', async () => {
    const { call, open } = await startWithTriggers();
    const view = await open(modal({ external_id: 'mine' }));
    const byId = await call('views.update', { view_id: view.id, view: modal({ external_id: 'mine' }) });
    expect(byId).toMatchObject({ ok: true, view: { id: view.id } });
    expect((byId.view as ViewAnswer).hash).not.toBe(view.hash);
    expect(await call('views.update', { external_id: 'mine', view: modal() })).toMatchObject({
      view: { id: view.id },
    });
  });
  it('refuses an old hash', async () => {
    const { call, open } = await startWithTriggers();
    const { id, hash } = await open();
    const update = (args: Record<string, unknown>) =>
      call('views.update', { view_id: id, view: modal(), ...args });
    expect(await update({ hash })).toMatchObject({ ok: true });
    expect(await update({ hash })).toMatchObject({ error: 'hash_conflict' });
  });
  it('does not find a closed view', async () => {
    const { call, open } = await startWithTriggers();
    const first = await open();
    await open();
    expect(await call('views.update', { view_id: first.id, view: modal() })).toMatchObject({
      error: 'not_found',
    });
    expect(await call('views.update', { view: modal() })).toMatchObject({ error: 'invalid_arguments' });
  });
});

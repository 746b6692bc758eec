import { describe, expect, it } from 'vitest';
import { modal, startDelivery } from '../support/start-delivery.ts';

/** Mia has `views` open, one on the other. */
async function startWithStack(...views: Record<string, unknown>[]) {
  const started = await startDelivery();
  const { delivery, received, call } = started;
  await delivery.sendCommand({ userId: 'U0MIA', command: '/provision' });
  const [first, ...others] = views;
  const opened = await call('views.open', {
    trigger_id: received[0]?.body.trigger_id,
    view: modal([], first),
  });
  const ids = [(opened.view as { id: string }).id];
  for (const more of others) {
    const view = modal([{ type: 'actions', block_id: 'b', elements: [] }], more);
    const button = { type: 'button', action_id: 'next', text: { type: 'plain_text', text: 'Next' } };
    await call('views.update', {
      view_id: ids.at(-1),
      view: modal([{ type: 'actions', block_id: 'b', elements: [button] }], views[ids.length - 1]),
    });
    await delivery.clickAction({
      userId: 'U0MIA',
      container: { viewId: ids.at(-1) ?? '' },
      blockId: 'b',
      actionId: 'next',
    });
    const pushed = await call('views.push', {
      trigger_id: received.at(-1)?.body.trigger_id,
      view: { ...view, blocks: [] },
    });
    ids.push((pushed.view as { id: string }).id);
  }
  received.length = 0;
  return { ...started, ids };
}

describe('closing a modal', () => {
  it('is told where the view asks for it', async () => {
    const { delivery, received, ids } = await startWithStack({ notify_on_close: true });
    const { state } = await delivery.closeView({ userId: 'U0MIA', viewId: ids[0] ?? '' });
    expect(state.modals).toEqual([]);
    expect(received[0]?.body).toMatchObject({
      type: 'view_closed',
      is_cleared: false,
      view: { id: ids[0], notify_on_close: true },
      user: { id: 'U0MIA' },
    });
  });
  it('is told to nobody else', async () => {
    const { delivery, received, ids } = await startWithStack({});
    expect(await delivery.closeView({ userId: 'U0MIA', viewId: ids[0] ?? '' })).toMatchObject({ ack: null });
    expect(received).toEqual([]);
  });
  it('takes the view on top only', async () => {
    const { delivery, ids } = await startWithStack({}, {});
    const { state } = await delivery.closeView({ userId: 'U0MIA', viewId: ids[1] ?? '' });
    expect(state.modals).toMatchObject([{ view: { id: ids[0] } }]);
  });
  it('takes the whole stack with the X, and tells of the root view', async () => {
    const { delivery, received, ids } = await startWithStack({ notify_on_close: true }, {});
    const { state } = await delivery.closeView({ userId: 'U0MIA', viewId: ids[1] ?? '', all: true });
    expect(state.modals).toEqual([]);
    expect(received[0]?.body).toMatchObject({ is_cleared: true, view: { id: ids[0] } });
  });
  it('takes the whole stack where the view says clear_on_close', async () => {
    const { delivery, ids } = await startWithStack({}, { clear_on_close: true });
    expect((await delivery.closeView({ userId: 'U0MIA', viewId: ids[1] ?? '' })).state.modals).toEqual([]);
  });
  it('needs an open view', async () => {
    const { delivery } = await startWithStack({});
    await expect(delivery.closeView({ userId: 'U0MIA', viewId: 'V0NONE' })).rejects.toThrow('has no view');
  });
});

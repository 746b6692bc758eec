import { describe, expect, it } from 'vitest';
import type { Inbox } from '../../../src/local-slack/delivery/inbox.ts';
import { control } from '../support/start-acme.ts';
import { input, modal, startDelivery } from '../support/start-delivery.ts';

interface Acted {
  notice: string | null;
  options: unknown[];
  state: { modals: { view: { id: string } }[] };
  error: string;
  fields: Record<string, string>;
}

describe('what a page or a test can do over HTTP', () => {
  it('runs through a command, a modal and its submission', async () => {
    const { slack, call, received } = await startDelivery();
    const act = (name: string, body: unknown) => control<Acted>(slack, `act/${name}`, body);
    const { body: typed } = await act('command', { user: 'U0MIA', command: '/provision', text: 'invite' });
    expect(typed.notice).toBeNull();
    const view = modal([input('email', { type: 'email_text_input' })]);
    await call('views.open', { trigger_id: received[0]?.body.trigger_id, view });
    const { body: inbox } = await control<Inbox>(slack, 'inbox?user=U0MIA');
    const viewId = String(inbox.modals[0]?.view.id);
    const empty = await act('submit', { user: 'U0MIA', view: viewId });
    expect([empty.status, empty.body.fields]).toEqual([
      409,
      { email: 'Please complete this required field.' },
    ]);
    const values = { email: { field: 'new@acme.example' } };
    const { body: submitted } = await act('submit', { user: 'U0MIA', view: viewId, values });
    expect(submitted.state.modals).toEqual([]);
    expect(received.at(-1)?.body.type).toBe('view_submission');
  });
  it('clicks in a message, types into a select, opens Home and closes a modal', async () => {
    const { slack, call, received, general } = await startDelivery(({ path }) =>
      path === '/options' ? { body: { options: [] } } : {},
    );
    const act = (name: string, body: unknown) => control<Acted>(slack, `act/${name}`, body);
    const elements = [
      { type: 'button', action_id: 'go', text: { type: 'plain_text', text: 'Go' } },
      { type: 'external_select', action_id: 'who' },
    ];
    const blocks = [{ type: 'actions', block_id: 'b', elements }];
    const { ts } = await call('chat.postMessage', { channel: general.id, text: 'x', blocks });
    const place = { user: 'U0MIA', channel: general.id, ts, block: 'b' };
    expect((await act('click', { ...place, action: 'go' })).status).toBe(200);
    expect((await act('suggest', { ...place, action: 'who', query: 'mia' })).body.options).toEqual([]);
    expect((await act('home', { user: 'U0MIA' })).status).toBe(200);
    const trigger_id = received.find(({ body }) => body.type === 'block_actions')?.body.trigger_id;
    const opened = await call('views.open', { trigger_id, view: modal([], { notify_on_close: true }) });
    const view = (opened.view as { id: string }).id;
    expect((await act('close', { user: 'U0MIA', view })).body.state.modals).toEqual([]);
    expect(received.map(({ body }) => body.type)).toEqual([
      'block_actions',
      'block_suggestion',
      'event_callback',
      'view_closed',
    ]);
  });
  it('shows everything that a person sees, and nothing that others see', async () => {
    const { slack, call, general } = await startDelivery();
    await control(slack, 'act/say', { user: 'U0ADA', channel: general.id, text: 'Hello' });
    await call('chat.postMessage', { channel: 'U0MIA', text: 'For Mia' });
    await call('chat.postEphemeral', { channel: general.id, user: 'U0ADA', text: 'For Ada' });
    await call('views.publish', { user_id: 'U0MIA', view: { type: 'home', blocks: [] } });
    const { body } = await control<Inbox>(slack, 'inbox?user=U0MIA');
    expect(body).toMatchObject({
      user: 'U0MIA',
      homes: { A0ROLLCALL: { type: 'home' } },
      ephemerals: [],
      modals: [],
      channels: [
        { name: 'general', messages: [{ text: 'Hello', user: 'U0ADA', ephemeral: false }] },
        { kind: 'im', with: [expect.any(String)], messages: [{ text: 'For Mia' }] },
      ],
    });
  });
  it('adds a bot to a channel', async () => {
    const { slack, call, world, installation } = await startDelivery();
    const random = [...world.channels.values()].find(({ name }) => name === 'random');
    await control(slack, 'act/join', { user: installation.botUserId, channel: random?.id });
    expect(await call('chat.postMessage', { channel: random?.id, text: 'x' })).toMatchObject({ ok: true });
  });
  it.each<[string, unknown, number, string]>([
    ['fly', {}, 400, 'no act fly'],
    ['command', { user: 'U0MIA' }, 400, 'command'],
    ['command', { user: 'U0NOBODY', command: '/provision' }, 409, 'no account'],
    ['join', { user: 'U0MIA', channel: 'C0NONE' }, 409, 'no channel'],
    ['say', { user: 'U0OLGA', channel: 'C0NONE', text: 'x' }, 409, 'is not in'],
    ['grant', { app: 'A0ROLLCALL', team: 'T0ACME', granted: true }, 409, 'not installed on the organisation'],
  ])('refuses %s with %j', async (name, body, status, error) => {
    const { slack } = await startDelivery();
    const answer = await control<Acted>(slack, `act/${name}`, body);
    expect(answer.status).toBe(status);
    expect(answer.body.error).toContain(error);
  });
});

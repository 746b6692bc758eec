import { describe, expect, it } from 'vitest';
import { messagesFor } from '../../../src/local-slack/messages/message-store.ts';
import { addUser } from '../../../src/local-slack/state/add-user.ts';
import { input, modal, plain, startDelivery } from '../support/start-delivery.ts';
import type { Reply } from '../support/start-receiver.ts';

const email = input('email', { type: 'email_text_input' });
const note = input('note', { type: 'plain_text_input', max_length: 5 }, { optional: true });

/** Mia has a modal open that asks for an address; `reply` is what the app answers to its submission. */
async function startWithModal(reply: Reply = {}, view = modal([email, note]), ackDeadline = 1500) {
  const started = await startDelivery(({ body }) => (body.type === 'view_submission' ? reply : {}), {
    ackDeadline,
  });
  const { delivery, received, call } = started;
  await delivery.sendCommand({ userId: 'U0MIA', command: '/provision' });
  const opened = await call('views.open', { trigger_id: received[0]?.body.trigger_id, view });
  const viewId = (opened.view as { id: string }).id;
  received.length = 0;
  const submit = (values: Record<string, unknown> = { email: 'new@acme.example' }) =>
    delivery.submitView({
      userId: 'U0MIA',
      viewId,
      values: Object.fromEntries(Object.entries(values).map(([block, value]) => [block, { field: value }])),
    });
  return { ...started, viewId, submit };
}

describe('a submission', () => {
  it('carries the values of every field, the empty ones too', async () => {
    const { submit, received, viewId } = await startWithModal();
    await submit();
    expect(received[0]?.body).toEqual({
      type: 'view_submission',
      user: { id: 'U0MIA', username: 'mia', name: 'mia', team_id: 'T0ACME' },
      api_app_id: expect.any(String),
      token: expect.any(String),
      team: { id: 'T0ACME', domain: 'acme' },
      enterprise: null,
      is_enterprise_install: false,
      trigger_id: expect.any(String),
      response_urls: [],
      view: expect.objectContaining({
        id: viewId,
        state: {
          values: {
            email: { field: { type: 'email_text_input', value: 'new@acme.example' } },
            note: { field: { type: 'plain_text_input', value: null } },
          },
        },
      }),
    });
  });
  it('closes the view when the app answers nothing', async () => {
    const { submit } = await startWithModal();
    expect(await submit()).toMatchObject({ notice: null, faults: [], state: { modals: [] } });
  });
  it('shows errors under their fields and stays open', async () => {
    const { submit } = await startWithModal({
      body: { response_action: 'errors', errors: { email: 'Already invited' } },
    });
    expect(await submit()).toMatchObject({
      notice: null,
      state: { modals: [{ errors: { email: 'Already invited' } }] },
    });
  });
  it('takes another view in its place, with what was typed in fields of the same ids', async () => {
    const view = modal([email], { title: plain('Check') });
    const { submit, viewId } = await startWithModal({ body: { response_action: 'update', view } });
    expect((await submit()).state.modals).toMatchObject([
      {
        view: {
          id: viewId,
          title: { text: 'Check' },
          state: { values: { email: { field: { value: 'new@acme.example' } } } },
        },
      },
    ]);
  });
  it('takes another view on top', async () => {
    const view = modal([], { title: plain('Sure?') });
    const { submit, viewId } = await startWithModal({ body: { response_action: 'push', view } });
    expect((await submit()).state.modals).toMatchObject([
      { view: { id: viewId } },
      { view: { title: { text: 'Sure?' }, previous_view_id: viewId, root_view_id: viewId } },
    ]);
  });
  it('closes the whole stack on clear', async () => {
    const { submit, received, call, delivery } = await startWithModal({ body: { response_action: 'clear' } });
    await submit();
    expect(delivery.inboxOf('U0MIA').modals).toEqual([]);
    const trigger_id = received[0]?.body.trigger_id;
    expect(await call('views.open', { trigger_id, view: modal([]) })).toMatchObject({ ok: true });
  });
  it.each<[string, Reply, string]>([
    [
      'an error for a field that is not there',
      { body: { response_action: 'errors', errors: { e: 'x' } } },
      'errors: no input block e',
    ],
    [
      'no errors',
      { body: { response_action: 'errors', errors: {} } },
      'errors must name at least one block_id',
    ],
    [
      'an empty error',
      { body: { response_action: 'errors', errors: { email: '' } } },
      'errors: email needs a text',
    ],
    ['an unknown action', { body: { response_action: 'explode' } }, 'unknown response_action explode'],
    ['no action', { body: { view: {} } }, 'missing response_action'],
    ['text', { body: 'ok' }, 'the answer is no JSON'],
    ['a list', { body: [] }, 'the answer is no JSON object'],
    [
      'a bad view',
      { body: { response_action: 'update', view: modal([], { title: plain('x'.repeat(25)) }) } },
      '[ERROR] must be less than 25 characters [json-pointer:/view/title/text]',
    ],
  ])('stays open and says that something went wrong on %s', async (_, reply, fault) => {
    const { submit, viewId } = await startWithModal(reply);
    const { notice, faults, state } = await submit();
    expect(notice).toBe('We had some trouble connecting. Try again?');
    expect(faults).toContain(fault);
    expect(state.modals).toMatchObject([{ view: { id: viewId } }]);
  });
  it('stays open when the app is late or fails', async () => {
    for (const reply of ['hang', { status: 500 }] as const) {
      const { submit } = await startWithModal(reply, modal([email]), 100);
      expect(await submit()).toMatchObject({
        notice: 'We had some trouble connecting. Try again?',
        state: { modals: [expect.anything()] },
      });
    }
  });
});

describe("what Slack's client checks before it sends", () => {
  const fields: [string, Record<string, unknown>, unknown, string][] = [
    ['required', { type: 'plain_text_input' }, undefined, 'Please complete this required field.'],
    ['address', { type: 'email_text_input' }, 'ada', 'Please enter a valid email address.'],
    ['link', { type: 'url_text_input' }, 'acme', 'Please enter a valid URL.'],
    ['short', { type: 'plain_text_input', min_length: 3 }, 'ab', 'Please enter at least 3 characters.'],
    ['long', { type: 'plain_text_input', max_length: 3 }, 'abcd', 'Please enter no more than 3 characters.'],
    ['number', { type: 'number_input', is_decimal_allowed: true }, 'many', 'Please enter a number.'],
    ['whole', { type: 'number_input', is_decimal_allowed: false }, '1.5', 'Please enter a whole number.'],
    [
      'least',
      { type: 'number_input', is_decimal_allowed: false, min_value: '2' },
      '1',
      'Please enter a number of at least 2.',
    ],
    [
      'most',
      { type: 'number_input', is_decimal_allowed: false, max_value: '2' },
      '3',
      'Please enter a number of at most 2.',
    ],
    [
      'count',
      { type: 'multi_users_select', max_selected_items: 1 },
      ['U0ADA', 'U0MIA'],
      'Please choose no more than 1.',
    ],
  ];
  it.each(fields)('%s', async (block, element, value, message) => {
    const { submit, received } = await startWithModal({}, modal([input(block, element)]));
    await expect(submit({ [block]: value })).rejects.toMatchObject({ fields: { [block]: message } });
    expect(received).toEqual([]);
  });
  it('takes the same when it is right', async () => {
    const { submit, received } = await startWithModal();
    await submit({ email: 'new@acme.example', note: '12345' });
    expect(received).toHaveLength(1);
  });
  it.each([
    ['users_select', 'U0GONE'],
    ['conversations_select', 'C0NONE'],
    ['channels_select', 'C0NONE'],
  ])('%s offers nobody and nothing that the person does not see', async (type, value) => {
    const { submit, world } = await startWithModal({}, modal([input('choice', { type })]));
    addUser(world, {
      organisationId: 'T0ACME',
      id: 'U0GONE',
      name: 'gone',
      email: 'g@acme.example',
      deleted: true,
    });
    await expect(submit({ choice: value })).rejects.toThrow('is not in the menu');
  });
  it('refuses a field that is not there and a view that is not open', async () => {
    const { submit, delivery, viewId } = await startWithModal();
    await expect(submit({ phone: '1' })).rejects.toThrow('no field');
    await expect(delivery.submitView({ userId: 'U0ADA', viewId })).rejects.toThrow('has no view');
  });
});

describe('a menu of conversations with response_url_enabled', () => {
  it('gives the app a URL into the chosen one', async () => {
    const menu = { type: 'conversations_select', response_url_enabled: true };
    const { submit, received, general, world } = await startWithModal({}, modal([input('where', menu)]));
    await submit({ where: general.id });
    const [url] = (received[0]?.body.response_urls ?? []) as { response_url: string }[];
    expect(url).toMatchObject({ block_id: 'where', action_id: 'field', channel_id: general.id });
    const body = JSON.stringify({ text: 'Here', response_type: 'in_channel' });
    await fetch(url?.response_url ?? '', { method: 'POST', body });
    expect(messagesFor(world, general.id, 'U0ADA')).toMatchObject([{ text: 'Here' }]);
  });
});

describe('a file input', () => {
  it('hands the app a file that it can download', async () => {
    const view = modal([input('csv', { type: 'file_input', filetypes: ['csv'], max_files: 1 })]);
    const { submit, received, bot } = await startWithModal({}, view);
    await submit({ csv: { name: 'people.csv', content: 'email\nada@acme.example\n' } });
    const body = (received[0] ?? { body: {} }).body as {
      view: {
        state: { values: { csv: { field: { files: [{ name: string; url_private_download: string }] } } } };
      };
    };
    const [file] = body.view.state.values.csv.field.files;
    const headers = { authorization: `Bearer ${bot}` };
    expect(file.name).toBe('people.csv');
    expect(await (await fetch(file.url_private_download, { headers })).text()).toBe(
      'email\nada@acme.example\n',
    );
  });
});

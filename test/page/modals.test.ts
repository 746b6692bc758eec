import { describe, expect, it } from 'vitest';
import type { StoredView } from '../../src/local-slack/views/stored-view.ts';
import { input, modal, plain } from '../local-slack/support/start-delivery.ts';
import type { Received, Reply } from '../local-slack/support/start-receiver.ts';
import { seen, useBrowser } from '../support/browser.ts';
import { APP_HOME, type Call, payloadOf, startPage, type } from './support/start-page.ts';

const browser = useBrowser();

const option = (text: string) => ({ text: plain(text), value: text.toLowerCase() });

/** Opens this view at a command, and answers a submission with that. */
function opening(view: object, submitted: Reply = {}) {
  return ({ body, path }: Received, call: Call): Reply => {
    if (path === '/commands') void call('views.open', { trigger_id: body.trigger_id, view });
    return body.type === 'view_submission' ? submitted : {};
  };
}

function valuesOf(received: readonly Received[]): StoredView['values'] {
  const { view } = payloadOf(received, 'view_submission') as {
    view: { state: { values: StoredView['values'] } };
  };
  return view.state.values;
}

describe('a modal', () => {
  it('takes every kind of input and hands over what was entered', async () => {
    const view = modal([
      input('text', { type: 'plain_text_input', placeholder: plain('Why?') }),
      input('lines', { type: 'plain_text_input', multiline: true }, { hint: plain('One a line') }),
      input('seat', { type: 'radio_buttons', options: [option('Member'), option('Guest')] }),
      input('flags', { type: 'checkboxes', options: [option('Tell them'), option('Tell me')] }),
      input('unit', { type: 'static_select', options: [option('Sales'), option('Support')] }),
      input('groups', {
        type: 'multi_static_select',
        option_groups: [{ label: plain('All'), options: [option('Leads'), option('Night shift')] }],
      }),
      input('from', { type: 'datepicker' }),
      input('who', { type: 'users_select' }),
      input('file', { type: 'file_input', filetypes: ['csv'], max_files: 1 }),
    ]);
    const { page, received } = await startPage(browser, 'modal-inputs', {
      reply: opening(view),
      height: 1000,
    });
    await type(page, '/provision invite');
    await page.getByLabel('text', { exact: true }).fill('New colleague');
    await page.getByLabel('lines').fill('a@acme.example\nb@acme.example');
    await page.getByLabel('Guest').check();
    await page.getByLabel('Tell them').check();
    await page.getByLabel('Tell me').check();
    await page.getByLabel('unit').fill('sup');
    await page.getByLabel('unit').press('Enter');
    await page.getByLabel('groups').click();
    await page.getByRole('option', { name: 'Leads' }).click();
    await page.getByRole('option', { name: 'Night shift' }).click();
    await page.getByLabel('groups').press('Escape');
    await page.getByLabel('from').fill('2026-09-01');
    await page.getByLabel('who').fill('mia');
    await page.getByRole('option', { name: 'Mia Moss' }).click();
    const csv = { name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from('email\na@acme.example\n') };
    await page.getByLabel('file').setInputFiles(csv);
    await page.getByText('people.csv').waitFor();
    await page.getByRole('button', { name: 'Invite' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(valuesOf(received)).toMatchObject({
      text: { field: { value: 'New colleague' } },
      lines: { field: { value: 'a@acme.example\nb@acme.example' } },
      seat: { field: { selected_option: { value: 'guest' } } },
      flags: { field: { selected_options: [{ value: 'tell them' }, { value: 'tell me' }] } },
      unit: { field: { selected_option: { value: 'support' } } },
      groups: { field: { selected_options: [{ value: 'leads' }, { value: 'night shift' }] } },
      from: { field: { selected_date: '2026-09-01' } },
      who: { field: { selected_user: 'U0MIA' } },
      file: { field: { files: [{ name: 'people.csv', size: 21 }] } },
    });
  });

  it('offers what the app finds for the words typed', async () => {
    const view = modal([
      input('person', { type: 'external_select', min_query_length: 2, placeholder: plain('Find somebody') }),
      input('more', { type: 'multi_external_select', min_query_length: 0 }, { optional: true }),
    ]);
    const { page, received } = await startPage(browser, 'modal-typeahead', {
      reply(request, call) {
        if (request.path !== '/options') return opening(view)(request, call);
        const found = ['Ada Park', 'Ada Moss'].filter((name) =>
          name.toLowerCase().includes(String(request.body.value)),
        );
        return { body: { options: found.map(option) } };
      },
    });
    await type(page, '/provision show');
    const person = page.getByLabel('person');
    await person.fill('a');
    await page.getByText('Type at least 2 characters').waitFor();
    await person.fill('moss');
    await page.getByRole('option', { name: 'Ada Moss' }).click();
    expect(await person.inputValue()).toBe('Ada Moss');
    await page.getByLabel('more').fill('nobody');
    await page.getByText('No results').waitFor();
    await page.getByLabel('more').fill('');
    await page.getByRole('option', { name: 'Ada Park' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Invite' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(valuesOf(received)).toMatchObject({
      person: { field: { selected_option: { value: 'ada moss' } } },
      more: { field: { selected_options: [{ value: 'ada park' }] } },
    });
  });

  it('shows what is missing or wrong under its field, and brings it into view', async () => {
    const filler = Array.from({ length: 30 }, (_, line) => ({
      type: 'section',
      text: plain(`Line ${line}`),
    }));
    const view = modal([
      input('emails', { type: 'plain_text_input' }),
      ...filler,
      input('reason', { type: 'plain_text_input' }),
    ]);
    const errors = { response_action: 'errors', errors: { emails: 'x@y is no address.' } };
    const { page, received } = await startPage(browser, 'modal-errors', {
      reply: opening(view, { body: errors }),
    });
    await type(page, '/provision invite');
    await page.getByLabel('emails').fill('x@y');
    await page.getByRole('button', { name: 'Invite' }).click();
    const missing = page.getByText('Please complete this required field.');
    await missing.waitFor();
    await seen(() => missing.evaluate(isInWindow)).toBe(true);
    expect(received.some(({ body }) => body.type === 'view_submission')).toBe(false);

    await page.getByLabel('reason').fill('Because');
    await page.getByRole('button', { name: 'Invite' }).click();
    const wrong = page.getByText('x@y is no address.');
    await wrong.waitFor();
    await seen(() => wrong.evaluate(isInWindow)).toBe(true);
    const field = page.getByLabel('emails');
    await seen(() => field.evaluate((node) => node.matches(':focus'))).toBe(true);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.inputValue()).toBe('x@y');
  });

  it('keeps what was typed and where the cursor is when the app updates it, and over a reload', async () => {
    const view = modal([input('note', { type: 'plain_text_input' })]);
    const { page, call, world } = await startPage(browser, 'modal-update', { reply: opening(view) });
    await type(page, '/provision invite');
    const note = page.getByLabel('note');
    await note.pressSequentially('half a sen');
    const id = Object.keys(world.part<{ views: object }>('views', () => ({ views: {} })).views).at(-1);
    const more = { type: 'section', text: plain('Found: 3 people') };
    await call('views.update', { view_id: id, view: { ...view, blocks: [more, ...view.blocks] } });
    await page.getByText('Found: 3 people').waitFor();
    await page.keyboard.type('tence');
    expect(await note.inputValue()).toBe('half a sentence');
    await page.reload();
    await seen(() => note.inputValue()).toBe('half a sentence');
  });

  it('says when the app does not answer, or answers something that Slack cannot use', async () => {
    const answers: Reply[] = [
      { status: 500 },
      { body: { response_action: 'errors', errors: { nowhere: 'x' } } },
    ];
    const view = modal([{ type: 'section', text: plain('Sure?') }]);
    const { page } = await startPage(browser, 'modal-trouble', {
      reply: (request, call) =>
        request.body.type === 'view_submission' ? answers.shift() : opening(view)(request, call),
    });
    await type(page, '/provision sync');
    await page.getByRole('button', { name: 'Invite' }).click();
    await page.getByRole('alert').getByText('We had some trouble connecting. Try again?').waitFor();
    await page.getByRole('button', { name: 'Invite' }).click();
    await page.getByRole('alert').getByText('errors: no input block nowhere').waitFor();
  });
});

describe('a stack of modals', () => {
  const deeper = {
    type: 'actions',
    block_id: 'go',
    elements: [{ type: 'button', action_id: 'deeper', text: plain('Deeper') }],
  };
  const titled = (title: string) => modal([deeper], { title: plain(title), notify_on_close: true });

  it('is three deep; Escape closes one, the cross all, and the focus goes back', async () => {
    const { page, received, call } = await startPage(browser, 'modal-stack', {
      at: APP_HOME,
      reply({ body }, answer) {
        if (body.type !== 'block_actions') return {};
        const { type: surface, title } = body.view as { type: string; title?: { text: string } };
        const next = { First: 'Second', Second: 'Third' }[title?.text ?? ''] ?? 'First';
        const method = surface === 'home' ? 'views.open' : 'views.push';
        void answer(method, { trigger_id: body.trigger_id, view: titled(next) });
        return {};
      },
    });
    await call('views.publish', { user_id: 'U0ADA', view: { type: 'home', blocks: [deeper] } });
    const dialog = (title: string) => page.getByRole('dialog', { name: title });
    const go = page.getByRole('button', { name: 'Deeper' });
    await go.click();
    await dialog('First').getByRole('button', { name: 'Deeper' }).click();
    await dialog('Second').getByRole('button', { name: 'Deeper' }).click();
    await dialog('Third').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(1);
    await page.keyboard.press('Escape');
    await dialog('Second').waitFor();
    await dialog('Second').getByRole('button', { name: 'Close', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await seen(() => payloadOf(received, 'view_closed').is_cleared).toBe(true);
    await seen(() => go.evaluate((node) => node.matches(':focus'))).toBe(true);
  });
});

/** Runs in the page. */
function isInWindow(node: { getBoundingClientRect(): { top: number; bottom: number } }): boolean {
  const { top, bottom } = node.getBoundingClientRect();
  return top >= 0 && bottom <= 800;
}

import { describe, expect, it } from 'vitest';
import { plain } from '../local-slack/support/start-delivery.ts';
import { seen, useBrowser } from '../support/browser.ts';
import { APP_MESSAGES, startPage, type } from './support/start-page.ts';

const browser = useBrowser();

describe('commands', () => {
  it('are suggested, sent, and answered for the caller alone', async () => {
    const { page, received, addressOf } = await startPage(browser, 'command-answer', {
      reply: ({ path }) => (path === '/commands' ? { body: { text: 'You have *117* accounts' } } : {}),
    });
    const composer = page.getByLabel('Message Rollcall');
    await composer.pressSequentially('/pr');
    await page.getByRole('option', { name: '/provision help' }).waitFor();
    await composer.press('Enter');
    await composer.pressSequentially('list');
    await composer.press('Enter');
    const answer = page.getByRole('article').filter({ hasText: 'You have 117 accounts' });
    await answer.getByText('Only visible to you').waitFor();
    expect(received.find(({ path }) => path === '/commands')?.body).toMatchObject({
      command: '/provision',
      text: 'list',
      user_id: 'U0ADA',
    });

    const others = await page.context().newPage();
    await others.goto(addressOf('U0MIA'));
    await others.getByText('Nothing has been said here yet.').waitFor();
    await page.reload();
    await answer.waitFor();
  });

  it('carry who was picked from the suggestions', async () => {
    const { page, received } = await startPage(browser, 'command-mention');
    const composer = page.getByLabel('Message Rollcall');
    await composer.pressSequentially('/provision why @mi');
    await page.getByRole('option', { name: 'Mia Moss' }).waitFor();
    await composer.press('Tab');
    // While the suggestions are open Enter chooses; sending comes after.
    await page.getByRole('option', { name: 'Mia Moss' }).waitFor({ state: 'detached' });
    await composer.press('Enter');
    await seen(() => received.find(({ path }) => path === '/commands')?.body.text).toBe('why <@U0MIA|mia>');
  });

  it('that fail are explained by Slackbot, unknown ones at once', async () => {
    const { page } = await startPage(browser, 'command-fails', {
      reply: ({ path }) => (path === '/commands' ? { status: 500 } : {}),
    });
    await type(page, '/provision list');
    await page.getByText('/provision failed with the error "dispatch_failed"').waitFor();
    await type(page, '/nonsense');
    await page.getByRole('status').getByText('/nonsense is not a valid command.').waitFor();
    expect(await page.getByLabel('Message Rollcall').inputValue()).toBe('/nonsense');
  });
});

describe('messages', () => {
  it('come, change and go while somebody looks', async () => {
    const { page, call } = await startPage(browser, 'messages-live');
    const { ts, channel } = await call('chat.postMessage', { channel: 'U0ADA', text: 'Run *started*' });
    await page.getByText('Run started').waitFor();
    await call('chat.update', { channel, ts, text: 'Run *done* ✅' });
    await page.getByText('Run done ✅').waitFor();
    await page.getByText('(edited)').waitFor();
    await call('chat.delete', { channel, ts });
    await seen(() => page.getByRole('article').count()).toBe(0);
  });

  it('are replaced through their response URL', async () => {
    const { page } = await startPage(browser, 'response-url', {
      reply({ path, body }) {
        if (path === '/commands') return { body: { blocks: [button('Next')] } };
        if (body.type !== 'block_actions') return undefined;
        void fetch(String(body.response_url), {
          method: 'POST',
          body: JSON.stringify({ replace_original: true, text: 'Page 2' }),
        });
        return {};
      },
    });
    await type(page, '/provision list');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('Page 2').waitFor();
    expect(await page.getByRole('article').count()).toBe(1);
  });

  it('show mentions, dates in the zone of the reader, links and emoji', async () => {
    const text =
      'Hello <@U0MIA>, <!date^1785747600^{date_num} {time}|then>, <https://example.com|a link>, :tada: &lt;b&gt;';
    const { page, call } = await startPage(browser, 'message-markup');
    await call('chat.postMessage', { channel: 'U0ADA', text });
    const message = page.getByRole('article');
    await message.waitFor();
    expect(await message.locator('.message-text').textContent()).toBe(
      'Hello @Mia Moss, 2026-08-03 10:00 AM, a link, 🎉 <b>',
    );
    expect(await message.getByRole('link').getAttribute('href')).toBe('https://example.com');
  });

  it('are told as unread elsewhere, and said by people too', async () => {
    const { page, call } = await startPage(browser, 'unread');
    await page.getByRole('button', { name: /general/ }).click();
    await type(page, 'Good morning');
    await page.getByRole('article', { name: 'Message of ada' }).getByText('Good morning').waitFor();
    await call('chat.postMessage', { channel: 'U0ADA', text: 'Something waits for you' });
    await page.getByRole('button', { name: 'Rollcall unread' }).click();
    await page.getByText('Something waits for you').waitFor();
    await page.getByRole('button', { name: 'Rollcall', exact: true }).waitFor();
  });
});

describe('acting as somebody else', () => {
  it('shows what they see', async () => {
    const { page, call } = await startPage(browser, 'act-as', { at: APP_MESSAGES });
    await call('chat.postMessage', { channel: 'U0MIA', text: 'For Mia' });
    await page.getByRole('button', { name: 'Act as ada' }).click();
    await page
      .getByRole('dialog', { name: 'Act as' })
      .getByRole('button', { name: /Mia Moss/ })
      .click();
    await page.getByText('For Mia').waitFor();
    await page.getByRole('button', { name: 'Act as Mia Moss Member' }).click();
    await page.getByLabel('Find somebody').fill('olga');
    await page.getByLabel('Find somebody').press('Enter');
    await page.getByRole('button', { name: /Act as olga Primary owner/ }).waitFor();
    expect(await page.getByText('For Mia').count()).toBe(0);
  });
});

function button(text: string) {
  return { type: 'actions', elements: [{ type: 'button', action_id: 'go', text: plain(text) }] };
}

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { input, modal, plain } from '../local-slack/support/start-delivery.ts';
import { seen, useBrowser } from '../support/browser.ts';
import { startPage, type } from './support/start-page.ts';

const browser = useBrowser();
const PHONE = { width: 390, height: 844 };

describe('on a phone', () => {
  it('the list is a screen of its own, with the way there and back', async () => {
    const { page, call } = await startPage(browser, 'phone-list', { ...PHONE, at: '' });
    await page.getByRole('button', { name: 'Rollcall' }).tap();
    await page.getByRole('tab', { name: 'Messages' }).tap();
    await call('chat.postMessage', { channel: 'U0ADA', text: `A long word: ${'x'.repeat(200)}` });
    await page.getByText('A long word').waitFor();
    expect(await page.getByRole('button', { name: /general/ }).isVisible()).toBe(false);
    expect(await overflowOf(page)).toBe(0);
    await page.getByRole('button', { name: 'Back to the list' }).tap();
    await page.getByRole('button', { name: /general/ }).waitFor();
    await page.goBack();
    await page.getByText('A long word').waitFor();
  });

  it('a modal fills the screen, and its menus stay in it', async () => {
    const options = ['Sales', 'Support'].map((text) => ({ text: plain(text), value: text }));
    const row = { type: 'section', text: plain('Ada Park, ada.park@acme.example') };
    const button = { type: 'button', action_id: 'x', text: plain('Show') };
    const view = modal([
      { ...row, accessory: button },
      input('unit', { type: 'static_select', options }),
      input('reason', { type: 'plain_text_input', multiline: true }),
    ]);
    const { page } = await startPage(browser, 'phone-modal', {
      ...PHONE,
      dark: true,
      reply({ path, body }, call) {
        if (path === '/commands') void call('views.open', { trigger_id: body.trigger_id, view });
        return {};
      },
    });
    await type(page, '/provision deactivate');
    await page.getByLabel('unit').tap();
    const choice = page.getByRole('option', { name: 'Support' });
    await choice.waitFor();
    expect(await overflowOf(page)).toBe(0);
    const box = await page.getByRole('dialog').boundingBox();
    expect(box).toMatchObject({ x: 0, width: PHONE.width, height: PHONE.height });
    await choice.tap();
    await page.getByLabel('reason').fill('Leaves today');
    await page.getByRole('button', { name: 'Invite' }).tap();
    await seen(() => page.getByRole('dialog').count()).toBe(0);
  });
});

/** By how many pixels anything that scrolls is wider than the window. */
async function overflowOf(page: Page): Promise<number> {
  const widths = await page
    .locator('html, .scroll, .modal-body')
    .evaluateAll((nodes) => nodes.map((node) => node.scrollWidth));
  return Math.max(0, ...widths.map((width) => width - PHONE.width));
}

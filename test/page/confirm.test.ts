import { describe, expect, it } from 'vitest';
import { plain } from '../local-slack/support/start-delivery.ts';
import { seen, useBrowser } from '../support/browser.ts';
import { APP_HOME, startPage } from './support/start-page.ts';

const browser = useBrowser();

describe('a dangerous button', () => {
  it('asks first, in the words of the app', async () => {
    const confirm = {
      title: plain('Deactivate Mia Moss?'),
      text: plain('She is signed out everywhere.'),
      confirm: plain('Deactivate'),
      deny: plain('Keep'),
      style: 'danger',
    };
    const element = {
      type: 'button',
      action_id: 'off',
      text: plain('Deactivate…'),
      style: 'danger',
      confirm,
    };
    const { page, received, call } = await startPage(browser, 'confirm', { at: APP_HOME });
    await call('views.publish', {
      user_id: 'U0ADA',
      view: { type: 'home', blocks: [{ type: 'actions', elements: [element] }] },
    });
    const clicks = () => received.filter(({ body }) => body.type === 'block_actions').length;
    const dialog = page.getByRole('dialog', { name: 'Deactivate Mia Moss?' });
    await page.getByRole('button', { name: 'Deactivate…' }).click();
    await dialog.getByText('She is signed out everywhere.').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Deactivate…' }).click();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    expect(clicks()).toBe(0);
    await page.getByRole('button', { name: 'Deactivate…' }).click();
    await dialog.getByRole('button', { name: 'Deactivate' }).click();
    await seen(clicks).toBe(1);
  });
});

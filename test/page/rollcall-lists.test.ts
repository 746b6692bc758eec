import { describe, expect, it } from 'vitest';
import { seen, useBrowser } from '../support/browser.ts';
import { withRollcall } from '../support/running-rollcall.ts';
import { openRollcall } from './support/rollcall-page.ts';

const browser = useBrowser();
const rollcall = withRollcall();

describe('accounts, looked at', () => {
  it('a list has pages and filters, and changes in its place', async () => {
    const { page, provision, newest } = await openRollcall(
      browser,
      rollcall(),
      'olga.brandt',
      'rollcall-list',
    );
    await provision('list');
    await newest.getByText('1–10 of 117').waitFor();
    const messages = await page.getByRole('article').count();
    await newest.getByRole('button', { name: 'Next' }).click();
    await newest.getByText('11–20 of 117').waitFor();
    await newest.getByRole('button', { name: 'Deactivated' }).click();
    await newest.getByText('1–10 of 11').waitFor();
    await newest.getByText('Hanna Weber').waitFor();
    expect(await page.getByRole('article').count()).toBe(messages);
  });

  it('somebody is found by a part of the name, and shown with the reasons', async () => {
    const { page, provision, newest, dialog } = await openRollcall(
      browser,
      rollcall(),
      'ada.park',
      'rollcall-account',
    );
    await provision('find malhotra');
    const row = newest.locator('.block.section').filter({ hasText: 'Dev Malhotra' });
    await row.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Show account' }).click();
    const account = dialog('Account');
    await account.getByText('dev.malhotra@acme.example').first().waitFor();
    await account.getByText('So they should have Slack, with a member seat.').waitFor();
    await page.keyboard.press('Escape');
    await account.waitFor({ state: 'detached' });
  });

  it('a member without a role sees why they have Slack, and no list', async () => {
    const { page, provision, newest } = await openRollcall(
      browser,
      rollcall(),
      'minjun.kim',
      'rollcall-member',
      { tab: 'home' },
    );
    await page.getByText('Why you have Slack').waitFor();
    expect(await page.getByRole('button', { name: 'Invite people' }).count()).toBe(0);
    await page.getByRole('tab', { name: 'Messages' }).click();
    await provision('list');
    await newest.getByText('🙅').waitFor();
    expect(await newest.getByText('Ada Park').count()).toBe(0);
  });

  it('everything fits a phone', async () => {
    const { page, provision, newest, closeAll } = await openRollcall(
      browser,
      rollcall(),
      'ben.sato',
      'rollcall-phone',
      { width: 390, height: 844, tab: 'home' },
    );
    const fits = async () => {
      const widths = await page
        .locator('html, .scroll, .modal-body')
        .evaluateAll((nodes) => nodes.map((node) => node.scrollWidth));
      expect(Math.max(...widths)).toBeLessThanOrEqual(390);
    };
    await page.getByRole('button', { name: 'Accounts', exact: true }).tap();
    await page.getByText(/of 117/).waitFor();
    await fits();
    await page.getByRole('button', { name: 'Approvals (25)' }).tap();
    await page.getByRole('button', { name: 'Review all 25' }).tap();
    await page.getByText('What do you decide on?').waitFor();
    await fits();
    await closeAll();
    await page.getByRole('tab', { name: 'Messages' }).tap();
    await provision('show alexandrina.konstantinopoulos@acme.example');
    await page.getByText('Should this person have Slack?').waitFor();
    await fits();
    await closeAll();
    await provision('plan');
    await newest.getByText('What would change').waitFor();
    await fits();
    await seen(() => page.getByRole('dialog').count()).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { withRollcall } from '../support/running-rollcall.ts';
import { openRollcall } from './support/rollcall-page.ts';

const browser = useBrowser();
const rollcall = withRollcall();

describe('asking for Slack', () => {
  it('is one button on the phone of whoever works here, and one click for whoever decides', async () => {
    const phone = { tab: 'home', width: 390, height: 844 } as const;
    const dev = await openRollcall(browser, rollcall(), 'dev.malhotra', 'rollcall-request-phone', phone);
    await dev.page.getByRole('button', { name: 'Ask for Slack for somebody' }).click();
    const form = dev.dialog('Ask for Slack');
    await form.getByLabel('Their email address').fill('guest@partner.example');
    await form.getByRole('button', { name: 'Ask', exact: true }).click();
    await dev.page.screenshot({ path: 'test/screenshots/rollcall-request-form.png' });
    await form.getByLabel('Why they need it').fill('Audits our books until June.');
    await form.getByRole('button', { name: 'Ask', exact: true }).dblclick();
    await dev.dialog('Done').getByText('You get a message once somebody has decided.').waitFor();
    const { ports, connection } = rollcall();
    expect(await ports.accessRequests.waiting((await connection()).id)).toHaveLength(1);

    const ada = await openRollcall(browser, rollcall(), 'ada.park', 'rollcall-request', {
      tab: 'home',
      height: 1000,
    });
    await ada.page.getByRole('button', { name: /^Approvals/u }).click();
    await ada.page.getByText('asks for Slack for guest@partner.example').waitFor();
    await ada.page.screenshot({ path: 'test/screenshots/rollcall-request-approvals.png' });
    await ada.page.getByRole('button', { name: 'Invite …' }).click();
    const invite = ada.dialog('Invite people');
    await expect.poll(() => invite.getByLabel('Note').inputValue()).toContain('Audits our books until June.');
    expect(await invite.getByLabel('Email').inputValue()).toBe('guest@partner.example');
  });
});

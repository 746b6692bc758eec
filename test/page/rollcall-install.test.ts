import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { seen, useBrowser } from '../support/browser.ts';
import { startCommand } from './support/start-command.ts';

const browser = useBrowser();

/** From the page to the consent page and back, to the first message of Rollcall. */
async function install(page: Page): Promise<void> {
  const popup = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Install Rollcall' }).click();
  const consent = await popup;
  await consent.getByRole('button', { name: 'Allow' }).click();
  await consent.getByRole('heading', { name: 'Rollcall is connected' }).waitFor();
  await consent.close();
  await page.getByRole('button', { name: 'Open Rollcall' }).click();
  await page.getByRole('tab', { name: 'Messages' }).click();
  await page.getByText('25 changes wait for your decision').waitFor();
}

/** Approves everything that waits because of this. */
async function approve(page: Page, cause: string): Promise<void> {
  const section = page.locator('.block.section').filter({ hasText: cause });
  await section.getByRole('button', { name: 'Review' }).click();
  const dialog = page.getByRole('dialog', { name: 'Decide' });
  await dialog.getByRole('button', { name: 'Approve' }).click();
  await page.getByRole('dialog', { name: 'Done' }).getByRole('button', { name: 'Close' }).last().click();
}

/** Accounts of the local Slack by the part of the address before the @. */
async function accountsOf(slackUrl: string): Promise<Map<string, { email: string; deleted: boolean }>> {
  const response = await fetch(`${slackUrl}/_control/users`);
  const accounts = (await response.json()) as { email: string; deleted: boolean }[];
  return new Map(accounts.map((account) => [account.email.split('@')[0] ?? '', account]));
}

describe('a newcomer with a browser', () => {
  it('installs Rollcall, approves its first plan and sees the accounts change', async () => {
    const { slackUrl } = await startCommand();
    const page = await browser.open('rollcall-first-plan');
    await page.goto(slackUrl);
    await install(page);
    await approve(page, 'Suspended in the directory');
    await seen(async () => (await accountsOf(slackUrl)).get('monika.krol')?.deleted).toBe(true);
    expect((await accountsOf(slackUrl)).get('ada.park')?.deleted).toBe(false);
    await page.getByRole('tab', { name: 'Home' }).click();
    await page.getByText('Connected to Acme').waitFor();
  });

  it('finds everything again after it was stopped in the middle', async () => {
    const { slackUrl, start, stop } = await startCommand();
    const page = await browser.open('rollcall-stopped', { expectedErrors: /ERR_|50\d/ });
    await page.goto(slackUrl);
    await install(page);
    const before = (await accountsOf(slackUrl)).size;
    await approve(page, 'Slack was assigned');
    await seen(async () => (await accountsOf(slackUrl)).size).toBeGreaterThan(before);
    await stop();
    const gone = page.getByText('The local Slack cannot be reached.');
    await gone.waitFor();
    await start();
    await gone.waitFor({ state: 'detached' });
    // 12 are invited; the 13th, Lin Park, is ambiguous and waits.
    await seen(async () => (await accountsOf(slackUrl)).size).toBe(before + 12);
    await seen(async () => (await accountsOf(slackUrl)).get('hanna.weber')?.deleted).toBe(false);
  });
});

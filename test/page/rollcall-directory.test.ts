import { expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { withRollcall } from '../support/running-rollcall.ts';
import { openRollcall } from './support/rollcall-page.ts';

const browser = useBrowser();
const rollcall = withRollcall();

it('the directory is a list with a search, a filter and pages, on a phone too', async () => {
  const options = { width: 390, height: 844, tab: 'home' } as const;
  const { page, dialog } = await openRollcall(browser, rollcall(), 'ben.sato', 'directory-people', options);
  await page.getByRole('button', { name: 'People', exact: true }).tap();
  await page.getByText(/1–15 of 1\d\d/).waitFor();
  await page.getByRole('button', { name: 'Next' }).tap();
  await page.getByText(/16–30 of 1\d\d/).waitFor();
  await page.getByRole('textbox').fill('dev malhotra');
  await page.getByRole('textbox').press('Enter');
  await page.getByText('1–1 of 1').waitFor();
  const row = page.locator('.block.section').filter({ hasText: 'Dev Malhotra' });
  await row.getByRole('button', { name: 'More actions' }).tap();
  await page.getByRole('menuitem', { name: 'Show account' }).tap();
  await dialog('Account').getByText('Organization profile').waitFor();
  const widths = await page
    .locator('html, .scroll, .modal-body')
    .evaluateAll((nodes) => nodes.map((node) => node.scrollWidth));
  expect(Math.max(...widths)).toBeLessThanOrEqual(390);
});

it('a workspace is made, assigned Slack and ended from the assignments tab', async () => {
  const options = { tab: 'home' } as const;
  const { page, dialog, closeAll } = await openRollcall(
    browser,
    rollcall(),
    'ada.park',
    'directory-assignments',
    options,
  );
  await page.getByRole('button', { name: 'Assignments', exact: true }).click();
  await page.getByText(/\d+ people now/).waitFor();
  await page.getByRole('button', { name: 'Workspaces', exact: true }).click();
  await dialog('Workspaces').getByRole('button', { name: 'New workspace' }).click();
  const editor = dialog('New workspace');
  await editor.getByLabel('Name').fill('Night shift');
  await editor.getByLabel('Add people').fill('dev.malhotra@acme.example, kirsten.holm@acme.example');
  await editor.getByRole('button', { name: 'Save' }).click();
  await page.getByText('2 people added, 0 removed.').waitFor();
  await closeAll();
  const row = page.locator('.block.section').filter({ hasText: 'The whole organization' });
  await row.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'End' }).click();
  await dialog('Remove assignment')
    .getByText(/\d+ people lose Slack/)
    .waitFor();
});

import { expect, it } from 'vitest';
import { seen, useBrowser } from '../support/browser.ts';
import { withRollcall } from '../support/running-rollcall.ts';
import { openRollcall } from './support/rollcall-page.ts';

const browser = useBrowser();
const rollcall = withRollcall();

it.each([
  ['wide', 1280, 1000],
  ['on a phone', 390, 844],
])('what-if, %s: who would lose Slack, what would wait, and posted once', async (_, width, height) => {
  const name = `rollcall-what-if-${width}`;
  const { page, provision, newest } = await openRollcall(browser, rollcall(), 'olga.brandt', name, {
    width,
    height,
  });
  await provision('what-if move unit /Engineering to /Sales');
  await newest.getByText('Nobody gets or loses Slack.').waitFor();
  await provision('what-if unassign everybody');
  await newest.getByText(/people lose Slack/u).waitFor();
  await newest.getByText(/changes wait for a decision/u).waitFor();
  await page.screenshot({ path: `test/screenshots/${name}-answer.png` });
  const posted = page.getByText('Olga Brandt asked what would be. Nothing was changed.');
  const before = await posted.count();
  await newest.getByRole('button', { name: 'Post to this channel' }).dblclick();
  await newest.getByText('It is in the channel.').or(posted.nth(before)).first().waitFor();
  await seen(() => posted.count()).toBe(before + 1);
  const widths = await page
    .locator('html, .scroll')
    .evaluateAll((nodes) => nodes.map((node) => node.scrollWidth));
  expect(Math.max(...widths)).toBeLessThanOrEqual(width);
});

import { describe, expect, it } from 'vitest';
import { actByHand } from '../../src/local-slack/control/act-by-hand.ts';
import { seen, useBrowser } from '../support/browser.ts';
import { withRollcall } from '../support/running-rollcall.ts';
import { openRollcall, type RollcallPage } from './support/rollcall-page.ts';

const browser = useBrowser();
const rollcall = withRollcall();

/** Opens what waits because of the suspensions, narrowed to these people. */
async function openAccounts({ page, provision, dialog }: RollcallPage, ...names: string[]): Promise<void> {
  await provision('approvals');
  const decide = dialog('Decide');
  await decide.getByLabel('Single accounts').check();
  for (const name of names) {
    await decide.getByLabel('Which accounts').fill(name);
    await page.getByRole('option', { name }).click();
  }
  await page.keyboard.press('Escape');
}

describe('what is held', () => {
  it('is approved in part, and the rest goes on waiting', async () => {
    const olga = await openRollcall(browser, rollcall(), 'olga.brandt', 'rollcall-approve');
    await openAccounts(olga, 'Monika Krol', 'Gerald Finch');
    await olga.dialog('Decide').getByRole('button', { name: 'Approve' }).click();
    await olga.dialog('Done').getByText('2 changes are approved.').waitFor();
    await seen(() => rollcall().user('monika.krol').deleted).toBe(true);
    await seen(() => rollcall().user('gerald.finch').deleted).toBe(true);
    expect(rollcall().user('derek.stone').deleted).toBe(false);
  });

  it('is rejected, with a comment', async () => {
    const olga = await openRollcall(browser, rollcall(), 'olga.brandt', 'rollcall-reject', { height: 1000 });
    await openAccounts(olga, 'Derek Stone');
    const decide = olga.dialog('Decide');
    await decide.getByLabel('Reject', { exact: true }).check();
    await decide.getByLabel('Always').check();
    await decide.getByLabel('Comment').fill('Is on leave, not gone');
    await decide.getByRole('button', { name: 'Reject' }).click();
    await olga.dialog('Done').waitFor();
    expect(rollcall().user('derek.stone').deleted).toBe(false);
  });

  it('that changed between opening and approving is shown, and nothing is done about it', async () => {
    const olga = await openRollcall(browser, rollcall(), 'olga.brandt', 'rollcall-changed');
    await openAccounts(olga, 'Petra Simic');
    const { slack, user } = rollcall();
    actByHand(slack.world, { action: 'change_role', user: user('petra.simic').id, role: 'owner' });
    await olga.dialog('Decide').getByRole('button', { name: 'Approve' }).click();
    await seen(() => olga.page.getByRole('dialog').textContent()).toContain('Petra Simic');
    await olga.dialog('Decide').waitFor({ state: 'detached' });
    expect(user('petra.simic').deleted).toBe(false);
  });

  it('by two admins at once is done once, and the second is told', async () => {
    const olga = await openRollcall(browser, rollcall(), 'olga.brandt', 'rollcall-two-olga');
    const nikhil = await openRollcall(browser, rollcall(), 'nikhil.rao', 'rollcall-two-nikhil');
    await openAccounts(olga, 'Lucia Vidal');
    await openAccounts(nikhil, 'Lucia Vidal');
    await Promise.all(
      [olga, nikhil].map(({ dialog }) => dialog('Decide').getByRole('button', { name: 'Approve' }).click()),
    );
    for (const { dialog } of [olga, nikhil]) await dialog('Decide').waitFor({ state: 'detached' });
    await seen(() => rollcall().user('lucia.vidal').deleted).toBe(true);
    const { slack, user } = rollcall();
    const writes = slack.world.traffic
      .entries({ path: `/Users/${user('lucia.vidal').id}` })
      .filter(({ method }) => method === 'PATCH');
    expect(writes).toHaveLength(1);
  });
});

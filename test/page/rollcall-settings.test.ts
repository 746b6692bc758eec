import { describe, expect, it } from 'vitest';
import { grantRoles } from '../../src/use-cases/grant-roles.ts';
import { seen, useBrowser } from '../support/browser.ts';
import { withRollcall } from '../support/running-rollcall.ts';
import { openRollcall, type RollcallPage } from './support/rollcall-page.ts';

const browser = useBrowser();
const rollcall = withRollcall();
const HOME = { tab: 'home', height: 1000 } as const;

async function openSettings(
  who: string,
  name: string,
  options: Parameters<typeof openRollcall>[4] = HOME,
): Promise<RollcallPage> {
  const page = await openRollcall(browser, rollcall(), who, name, options);
  await page.page.getByRole('button', { name: 'Settings' }).click();
  await page.page.getByText('Where people come from').waitFor();
  return page;
}

const push = (token: string) =>
  fetch(`${rollcall().url}/scim/v2/Users`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
    body: JSON.stringify({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      userName: `${token.slice(-6)}@acme.example`,
      emails: [{ value: `${token.slice(-6)}@acme.example`, primary: true }],
    }),
  });

/** The token that stands in the window, and nowhere else. */
async function shownToken({ dialog }: RollcallPage): Promise<string> {
  const shown = dialog('Token');
  await shown.getByText('It is shown this once').waitFor();
  const text =
    (await shown
      .getByText(/rollcall_scim_/u)
      .last()
      .textContent()) ?? '';
  return /rollcall_scim_[\w-]+/u.exec(text)?.[0] ?? '';
}

describe('settings', () => {
  it('[S1] connect a directory: its token works, a new one ends it, and it can be revoked', async () => {
    const olga = await openSettings('olga.brandt', 'rollcall-settings');
    const { page, dialog, closeAll } = olga;
    await page.getByRole('button', { name: 'Connect a directory' }).click();
    await dialog('Connect a directory').getByLabel('Name of the source').fill('Okta');
    await dialog('Connect a directory').getByRole('button', { name: 'Make token' }).dblclick();
    const first = await shownToken(olga);
    await page.screenshot({ path: 'test/screenshots/rollcall-settings-token.png' });
    expect((await push(first)).status).toBe(201);
    await closeAll();

    const again = await openSettings('olga.brandt', 'rollcall-settings-rotate');
    await again.page.getByText('Pushes by SCIM · 1 person').waitFor();
    const menu = again.page.getByRole('button', { name: 'More actions' }).last();
    await menu.click();
    await again.page.getByRole('menuitem', { name: 'New token' }).click();
    await again.dialog('New token').getByRole('button', { name: 'Make token' }).click();
    const second = await shownToken(again);
    expect(second).not.toBe(first);
    expect((await push(first)).status).toBe(401);
    expect((await push(second)).status).toBe(201);
    await again.closeAll();

    await menu.click();
    await again.page.getByRole('menuitem', { name: 'Choose what units are taken from' }).click();
    const units = again.dialog('Units of a source');
    await units.getByLabel('Cost center').check();
    await again.page.screenshot({ path: 'test/screenshots/rollcall-settings-units.png' });
    await units.getByRole('button', { name: 'Save' }).click();
    await again.dialog('Done').getByText('The units of Okta are taken from what you chose.').waitFor();
    await again.closeAll();

    await menu.click();
    await again.page.getByRole('menuitem', { name: 'Revoke token' }).click();
    await again.dialog('Revoke token').getByText('nobody loses Slack by this').waitFor();
    await again.dialog('Revoke token').getByRole('button', { name: 'Revoke' }).click();
    await again.dialog('Done').waitFor();
    expect((await push(second)).status).toBe(401);
    const logged = JSON.stringify(rollcall().log);
    for (const token of [first, second]) expect(logged).not.toContain(token);
  });

  it('[A2] give somebody a role, on a phone: it counts at their next click', async () => {
    const phone = { tab: 'home', width: 390, height: 844 } as const;
    const { page, dialog } = await openSettings('olga.brandt', 'rollcall-settings-roles', phone);
    await page.getByRole('button', { name: 'Change a role' }).click();
    const roles = dialog('Roles');
    await roles.getByText('Owners of Slack are owners here').waitFor();
    await page.screenshot({ path: 'test/screenshots/rollcall-settings-roles-form.png' });
    const { ports, connection, user } = rollcall();
    const { id } = await connection();
    await grantRoles(ports, await connection(), user('dev.malhotra').id, ['approver'], { kind: 'rollcall' });
    const dev = await openRollcall(browser, rollcall(), 'dev.malhotra', 'rollcall-roles-approver', HOME);
    await dev.page.getByRole('button', { name: /^Approvals/u }).click();
    await dev.page.getByRole('button', { name: /^Review all/u }).waitFor();
    await ports.roleGrants.set(id, user('dev.malhotra').id, null, 'test', new Date());
  });

  it('change the rules, on a phone: what is wrong is said under its field, and nothing is lost', async () => {
    const phone = { tab: 'home', width: 390, height: 844 } as const;
    const { page, dialog } = await openSettings('olga.brandt', 'rollcall-settings-phone', phone);
    await page.screenshot({ path: 'test/screenshots/rollcall-settings-phone-tab.png' });
    await page.getByRole('button', { name: 'Change rules' }).click();
    const rules = dialog('Rules');
    await rules.getByLabel('Removals that may run by themselves').fill('lots');
    await rules.getByLabel('Time zone').fill('Middle Earth');
    await rules.getByLabel('Break-glass list').fill('olga.brandt@acme.example');
    await rules.getByRole('button', { name: 'Save' }).click();
    await rules.getByText('A whole number from 0 to 100,000 is needed here.').waitFor();
    await rules.getByText('No time zone has this name.').waitFor();
    await rules.getByLabel('Removals that may run by themselves').fill('3');
    await rules.getByLabel('Time zone').fill('Europe/Berlin');
    await rules.getByRole('button', { name: 'Save' }).click();
    await dialog('Done').getByText('The rules are saved.').waitFor();
    const { ports } = rollcall();
    const { id } = await rollcall().connection();
    expect(await ports.connections.readPolicy(id)).toMatchObject({
      removals: { count: 3, share: 0.1 },
      timeZone: 'Europe/Berlin',
      breakGlass: ['olga.brandt@acme.example'],
    });
    const { receipts } = await ports.receipts.page(id, {
      filter: 'connection',
      search: null,
      limit: 1,
      after: null,
    });
    expect(receipts).toMatchObject([{ event: 'policy', actor: { name: 'Olga Brandt' } }]);
    expect(JSON.stringify(receipts)).not.toContain('olga.brandt@acme.example');
  });

  it('switch writing to Slack off, after a question, and on again', async () => {
    const { page } = await openSettings('olga.brandt', 'rollcall-settings-switch');
    await page.getByRole('button', { name: 'Switch off' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Switch off' }).click();
    await seen(async () => (await rollcall().connection()).provisioning.on).toBe(false);
    await page.getByRole('button', { name: 'Switch on', exact: true }).click();
    await seen(async () => (await rollcall().connection()).provisioning.on).toBe(true);
  });

  it('are for owners: an admin neither sees nor opens them', async () => {
    const ada = await openRollcall(browser, rollcall(), 'ada.park', 'rollcall-settings-admin', HOME);
    await ada.page.getByRole('button', { name: 'Overview' }).waitFor();
    expect(await ada.page.getByRole('button', { name: 'Settings' }).count()).toBe(0);
    const messages = await openRollcall(browser, rollcall(), 'ada.park', 'rollcall-settings-command');
    await messages.provision('settings');
    await seen(() => messages.newest.textContent()).toContain('role');
  });
});

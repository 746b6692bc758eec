import { describe, expect, it } from 'vitest';
import { seen, useBrowser } from '../support/browser.ts';
import { withRollcall } from '../support/running-rollcall.ts';
import { openRollcall } from './support/rollcall-page.ts';

const browser = useBrowser();
const rollcall = withRollcall();

const isActive = (local: string) => seen(() => rollcall().user(local).deleted);

describe('what is asked for by name', () => {
  it('five addresses, pasted: one malformed, one deactivated, one active', async () => {
    const { page, provision, dialog } = await openRollcall(
      browser,
      rollcall(),
      'olga.brandt',
      'rollcall-invite',
      { height: 1000 },
    );
    await provision('invite');
    const invite = dialog('Invite people');
    const emails = invite.getByLabel('Email addresses');
    await emails.fill(
      'zoe.new@acme.example, ada.park@acme.example;paolo.ricci@acme.example\nbroken@@acme max.new@acme.example',
    );
    await invite.getByRole('button', { name: 'Invite' }).click();
    await invite.getByText('broken@@acme is not an email address.').waitFor();
    await emails.fill((await emails.inputValue()).replace('broken@@acme', ''));
    await invite.getByRole('button', { name: 'Invite' }).click();
    await invite.getByText('Will be invited (2)').waitFor();
    await invite.getByText('Has a deactivated account, which comes back with its messages (1)').waitFor();
    await invite.getByText('Has an active account already (1)').waitFor();
    await invite.getByRole('button', { name: 'Invite' }).click();
    await invite.waitFor({ state: 'detached' });
    await isActive('paolo.ricci').toBe(false);
    const { world } = rollcall().slack;
    const findByEmail = (email: string) => world.users.findByEmail('T0ACME0001', email);
    await seen(() => findByEmail('zoe.new@acme.example')?.deleted).toBe(false);
    await seen(() => findByEmail('max.new@acme.example')?.deleted).toBe(false);
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('a deactivation, with its consequences and a reason; a double click does it once', async () => {
    const { page, provision, dialog } = await openRollcall(
      browser,
      rollcall(),
      'olga.brandt',
      'rollcall-deactivate',
      { height: 1000 },
    );
    await provision('deactivate dev.malhotra@acme.example');
    const deactivate = dialog('Deactivate account');
    await deactivate.getByText('Take Slack away from Dev Malhotra?').waitFor();
    await deactivate.getByRole('button', { name: 'Deactivate' }).click();
    await deactivate.getByText('Please complete this required field.').waitFor();
    await deactivate.getByLabel('Reason').fill('Left the company');
    await deactivate.getByRole('button', { name: 'Deactivate' }).dblclick();
    await deactivate.waitFor({ state: 'detached' });
    await isActive('dev.malhotra').toBe(true);
    const { slack, user } = rollcall();
    const writes = slack.world.traffic
      .entries({ path: `/Users/${user('dev.malhotra').id}` })
      .filter(({ method }) => method === 'PATCH');
    expect(writes).toHaveLength(1);
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('while Slack answers 429 and 500: it still comes about, once', async () => {
    const { provision, dialog } = await openRollcall(browser, rollcall(), 'olga.brandt', 'rollcall-faults');
    const { slack } = rollcall();
    slack.faults.add({ kind: 'rate_limited', path: '/scim/v2/Users*', method: 'PATCH', retryAfter: 1 });
    slack.faults.add({ kind: 'server_error', path: '/scim/v2/Users*', method: 'PATCH' });
    await provision('activate dev.malhotra@acme.example');
    const activate = dialog('Activate account');
    await activate.getByRole('button', { name: 'Activate' }).click();
    await activate.waitFor({ state: 'detached' });
    await isActive('dev.malhotra').toBe(false);
    expect(slack.faults.pending()).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { callScim } from '../local-slack/support/call-scim.ts';
import { plain } from '../local-slack/support/start-delivery.ts';
import { seen, useBrowser } from '../support/browser.ts';
import { APP_HOME, startPage } from './support/start-page.ts';

const browser = useBrowser();
const AT = `${APP_HOME}&inspector`;

describe('the inspector', () => {
  it('shows requests and responses both ways, with signature, retry and time', async () => {
    let answers = 0;
    const { page, call } = await startPage(browser, 'inspector-traffic', {
      at: AT,
      reply({ path }) {
        answers += path === '/events' ? 1 : 0;
        return path === '/events' && answers === 1 ? { status: 500 } : {};
      },
    });
    const rows = page.locator('.exchange');
    const failed = rows.filter({ hasText: 'app_home_opened' }).filter({ hasText: '500' });
    await failed.getByText('signature fits').waitFor();
    const retried = rows.filter({ hasText: 'retry 1: http_error' });
    await retried.waitFor();
    expect(await retried.textContent()).toMatch(/Slack → app200POST app_home_opened\d+ ms/);
    await call('views.publish', { user_id: 'U0ADA', view: { type: 'home', blocks: [] } });
    const published = rows.filter({ hasText: 'views.publish' });
    await published.getByText('POST views.publish').click();
    await published.getByText('"user_id": "U0ADA"').waitFor();
    await published.getByText('"ok": true').waitFor();
    await page.getByLabel('Filter requests').fill('out 500');
    await seen(() => rows.count()).toBe(1);
  });

  it('draws what Slack refused, with what is wrong where', async () => {
    const { page, call } = await startPage(browser, 'inspector-refused', { at: AT });
    const blocks = [{ type: 'header', text: plain('Fine') }, { type: 'section' }];
    await call('views.publish', { user_id: 'U0ADA', view: { type: 'home', blocks } });
    const refused = page.locator('.exchange').filter({ hasText: 'invalid_arguments' });
    await refused.getByText('POST views.publish').click();
    await refused.getByRole('heading', { name: 'Slack refused this' }).waitFor();
    await refused.getByRole('heading', { name: 'Fine' }).waitFor();
    await refused
      .getByText(/Slack would refuse this: .*\/blocks\/1/)
      .first()
      .waitFor();
  });

  it('has a bar for each SCIM budget, sets faults and moves the clock', async () => {
    const { page, slack, world, user } = await startPage(browser, 'inspector-levers', { at: AT });
    await page.getByText('Nobody has called SCIM of Acme yet.').waitFor();
    world.settings.limitsEnforced = true;
    await callScim(slack, user, 'GET', 'v2/Users/U0MIA');
    const bar = page.getByRole('meter', { name: 'SCIM budget for read user' });
    await bar.waitFor();
    expect(await bar.getAttribute('value')).toBe('299');

    await page.getByText('Faults', { exact: true }).click();
    await page.getByLabel('What goes wrong').selectOption('rate_limited');
    await page.getByLabel('At which path').fill('/scim/v2/Users*');
    await page.getByLabel('How many times').fill('2');
    await page.getByRole('button', { name: 'Set' }).click();
    await page.getByText('Faults (1 waiting)').waitFor();
    expect((await callScim(slack, user, 'GET', 'v2/Users/U0MIA')).status).toBe(429);
    await page.locator('.exchange').filter({ hasText: 'fault: rate_limited' }).waitFor();
    await page.getByRole('button', { name: 'Take them all back' }).click();
    await seen(() => slack.faults.pending()).toEqual([]);

    const before = world.clock.now();
    await page.getByText(/3 Aug 2026, 10:00/).waitFor();
    await page.getByRole('button', { name: '+1 h' }).click();
    await page.getByText(/3 Aug 2026, 11:00/).waitFor();
    expect(world.clock.now() - before).toBe(3_600_000);
    await page.getByRole('button', { name: 'Close the inspector' }).click();
    expect(await page.getByLabel('Inspector').count()).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { plain } from '../local-slack/support/start-delivery.ts';
import { seen, useBrowser } from '../support/browser.ts';
import { APP_HOME, payloadOf, startPage } from './support/start-page.ts';

const browser = useBrowser();

const home = (blocks: object[]) => ({ user_id: 'U0ADA', view: { type: 'home', blocks } });

describe('the Home tab', () => {
  it('tells the app that it was opened, shows what was published, and again after a reload', async () => {
    const { page, received, call } = await startPage(browser, 'home-published', { at: APP_HOME });
    await page.getByText('Rollcall has not published a Home tab for you yet.').waitFor();
    await seen(() => received.some(({ body }) => Object(body.event).type === 'app_home_opened')).toBe(true);
    await call('views.publish', home([{ type: 'header', text: plain('102 active accounts') }]));
    await page.getByRole('heading', { name: '102 active accounts' }).waitFor();
    await call('views.publish', home([{ type: 'header', text: plain('103 active accounts') }]));
    await page.getByRole('heading', { name: '103 active accounts' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: '103 active accounts' }).waitFor();
  });

  it('brings clicks, choices from menus and searches to the app, with what else was entered', async () => {
    const options = ['Show', 'Deactivate'].map((text) => ({ text: plain(text), value: text.toLowerCase() }));
    const search = { type: 'plain_text_input', action_id: 'words', placeholder: plain('Name or email') };
    const { page, received, call } = await startPage(browser, 'home-actions', { at: APP_HOME });
    await call(
      'views.publish',
      home([
        { type: 'input', block_id: 'search', label: plain('Find'), dispatch_action: true, element: search },
        {
          type: 'section',
          block_id: 'row',
          text: { type: 'mrkdwn', text: '*Ada Park*\nada@acme.example' },
          accessory: { type: 'overflow', action_id: 'more', options },
        },
        {
          type: 'actions',
          block_id: 'pages',
          elements: [{ type: 'button', action_id: 'next', text: plain('Next'), value: '2' }],
        },
      ]),
    );
    const lastAction = () => {
      const { actions, view } = payloadOf(received, 'block_actions') as {
        actions: Record<string, unknown>[];
        view: { state: { values: unknown } };
      };
      return { ...actions[0], values: view.state.values };
    };
    await page.getByLabel('Find').fill('park');
    await page.getByLabel('Find').press('Enter');
    await seen(() => lastAction()).toMatchObject({ action_id: 'words', value: 'park' });
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await seen(() => lastAction()).toMatchObject({
      action_id: 'more',
      selected_option: { value: 'deactivate' },
    });
    await page.getByRole('button', { name: 'Next' }).click();
    await seen(() => lastAction()).toMatchObject({
      action_id: 'next',
      value: '2',
      values: { search: { words: { value: 'park' } } },
    });
  });

  it('says when the app does not answer a click', async () => {
    const { page, call } = await startPage(browser, 'home-silent-app', {
      at: APP_HOME,
      reply: ({ body }) => (body.type === 'block_actions' ? { status: 503 } : {}),
    });
    const button = { type: 'button', action_id: 'go', text: plain('Compare now') };
    await call('views.publish', home([{ type: 'actions', elements: [button] }]));
    await page.getByRole('button', { name: 'Compare now' }).click();
    await page
      .getByRole('status')
      .getByText('Rollcall could not be reached or answered with an error (dispatch_failed).')
      .waitFor();
  });
});

describe('blocks that Slack would not show so', () => {
  it('are boxes with their JSON, or marked with what is wrong', async () => {
    const { page, call, world } = await startPage(browser, 'home-refused', { at: APP_HOME });
    await call('views.publish', home([{ type: 'header', text: plain('Fine') }]));
    await page.getByRole('heading', { name: 'Fine' }).waitFor();
    const { views } = world.part<{ views: Record<string, { blocks: unknown[] }> }>('views', () => ({
      views: {},
    }));
    const [view] = Object.values(views);
    view?.blocks.push(
      { type: 'hologram', block_id: 'h', depth: 3 },
      { type: 'header', block_id: 'long', text: plain('x'.repeat(151)) },
    );
    world.touch();
    const box = page.getByText('This page does not know the block hologram');
    await box.waitFor();
    await page.getByText('"depth": 3').waitFor();
    await page.getByText('Slack would refuse this: must be less than 151 characters').waitFor();
    expect(await page.getByText('Slack would refuse this: unsupported type: hologram').count()).toBe(1);
  });
});

describe('before the app is installed', () => {
  it('there is the way to install it, and afterwards to open it', async () => {
    const { page, world, received } = await startPage(browser, 'not-installed', { at: APP_HOME });
    const [[key, installation] = []] = [...world.installations];
    if (key === undefined || installation === undefined) throw new Error('nothing is installed');
    const opened = () => received.filter(({ body }) => Object(body.event).type === 'app_home_opened').length;
    await seen(opened).toBe(1);
    world.installations.delete(key);
    world.touch();
    await page.reload();
    const link = page.getByRole('link', { name: 'Install Rollcall' });
    expect(await link.getAttribute('href')).toBe('http://localhost:3000/slack/install');
    world.installations.set(key, installation);
    world.touch();
    await page.getByRole('button', { name: 'Open Rollcall' }).click();
    await seen(opened).toBe(2);
  });
});

import type { Page } from 'playwright-core';
import type { PageOptions, TestBrowser } from '../../support/browser.ts';
import type { RunningRollcall } from '../../support/running-rollcall.ts';
import { type } from './start-page.ts';

/** What somebody does with Rollcall on their page. */
export interface RollcallPage {
  page: Page;
  /** `/provision …` in the app's direct message. */
  provision(text: string): Promise<void>;
  /** The newest message. */
  newest: ReturnType<Page['locator']>;
  dialog(name: string): ReturnType<Page['getByRole']>;
  /** Closes what lies over the page, one after the other. */
  closeAll(): Promise<void>;
}

export async function openRollcall(
  browser: TestBrowser,
  { slack, user }: RunningRollcall,
  who: string,
  name: string,
  { tab = 'messages', ...options }: PageOptions & { tab?: 'home' | 'messages' } = {},
): Promise<RollcallPage> {
  const page = await browser.open(name, options);
  await page.goto(`${slack.url}/?user=${user(who).id}&app=A0ROLLCALL&tab=${tab}`);
  await page.locator('.main-head').waitFor();
  const dialog = (title: string) => page.getByRole('dialog', { name: title });
  const closeAll = async () => {
    for (const open = page.getByRole('dialog'); (await open.count()) > 0; ) {
      const title = await open.getByRole('heading', { level: 2 }).textContent();
      await page.keyboard.press('Escape');
      await dialog(title ?? '').waitFor({ state: 'detached' });
    }
  };
  // What lay over this person's page in an earlier test still does.
  await closeAll();
  return {
    page,
    dialog,
    newest: page.getByRole('article').last(),
    provision: (text) => type(page, `/provision ${text}`),
    closeAll,
  };
}

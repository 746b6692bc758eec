import type { Page } from 'playwright-core';
import type { SlackApp } from '../../../src/local-slack/state/slack-app.ts';
import { startDelivery } from '../../local-slack/support/start-delivery.ts';
import type { Received, Reply } from '../../local-slack/support/start-receiver.ts';
import type { PageOptions, TestBrowser } from '../../support/browser.ts';

interface StartOptions extends PageOptions {
  /** What the app answers, and does meanwhile. */
  reply?: (received: Received, call: Call) => Reply | undefined;
  change?: Partial<SlackApp>;
  user?: string;
  /** The query of the address: `app=A…&tab=messages`. */
  at?: string;
}

export type Call = (method: string, args?: Record<string, unknown>) => Promise<Record<string, unknown>>;

export const APP_MESSAGES = 'app=A0ROLLCALL&tab=messages';
export const APP_HOME = 'app=A0ROLLCALL';

/** The small Acme with an app that a test answers for, and somebody's page of it. */
export async function startPage(browser: TestBrowser, name: string, options: StartOptions = {}) {
  const { reply, change = {}, user = 'U0ADA', at = APP_MESSAGES, ...pageOptions } = options;
  let call: Call = () => Promise.reject(new Error('not there yet'));
  const started = await startDelivery((received) => reply?.(received, call) ?? {}, { change });
  call = started.call;
  const addressOf = (who: string, where = at) => `${started.slack.url}/?user=${who}&${where}`;
  const page = await browser.open(name, pageOptions);
  await page.goto(addressOf(user));
  await page.getByRole('button', { name: 'Act as' }).or(page.locator('.main-head')).first().waitFor();
  return { ...started, page, addressOf };
}

/** Types into the composer as a person does, and presses Enter. */
export async function type(page: Page, text: string): Promise<void> {
  const composer = page.locator('.composer textarea');
  await composer.fill(text);
  await composer.press('Escape');
  await composer.press('Enter');
}

/** The newest payload of this type that the app got. */
export function payloadOf(received: readonly Received[], kind: string): Record<string, unknown> {
  const found = received.findLast(({ body }) => body.type === kind)?.body;
  if (!found) throw new Error(`the app got no ${kind}`);
  return found;
}

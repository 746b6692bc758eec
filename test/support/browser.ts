import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFailed, onTestFinished, vi } from 'vitest';
import { launchBrowser } from './launch-browser.ts';

const SCREENSHOTS = fileURLToPath(new URL('../screenshots/', import.meta.url));
/** A browser on a busy machine is slow; nothing waits longer than it has to. */
const PATIENCE = 15_000;

export interface PageOptions {
  width?: number;
  height?: number;
  dark?: boolean;
  /** Messages of the console that the test brings about on purpose. */
  expectedErrors?: RegExp;
}

export interface TestBrowser {
  /** A page of its own cookies. When the test ends, it leaves a picture and must have logged no error. */
  open(name: string, options?: PageOptions): Promise<Page>;
}

/** One browser for a test file. Call it at the top of the file or of a `describe`. */
export function useBrowser(): TestBrowser {
  let browser: Browser | undefined;
  vi.setConfig({ testTimeout: 6 * PATIENCE });
  beforeAll(async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  return {
    async open(name, { width = 1280, height = 800, dark = false, expectedErrors = /$^/ } = {}) {
      if (!browser) throw new Error('the browser is not there yet');
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: dark ? 'dark' : 'light',
        isMobile: width < 500,
        hasTouch: width < 500,
        locale: 'en-US',
      });
      const page = await context.newPage();
      // A test that waits in vain is to fail with the page's picture, before the test's own time is over.
      page.setDefaultTimeout(PATIENCE);
      const errors = errorsOf(page);
      const leave = async () => {
        await page.screenshot({ path: `${SCREENSHOTS}${name}.png` });
        await context.close();
      };
      onTestFailed(() => console.error(`see test/screenshots/${name}.png`));
      onTestFinished(async () => {
        await leave();
        expect(errors.filter((error) => !expectedErrors.test(error))).toEqual([]);
      });
      return page;
    },
  };
}

/** What went wrong in the page: uncaught, or said to the console. */
function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
  });
  return errors;
}

/** Waits until what the page shows is as expected. */
export function seen(look: () => unknown) {
  return expect.poll(look, { timeout: PATIENCE });
}

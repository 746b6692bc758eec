// Makes the pictures of README: `npm run pictures`. A local Rollcall is started for it and stopped afterwards.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { freePort } from '../test/support/free-port.ts';
import { launchBrowser } from '../test/support/launch-browser.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const PICTURES = join(ROOT, 'docs', 'pictures');
/** Larger ones make a page of text slow to open. */
const MOST_BYTES = 200_000;

async function makePictures(slackUrl: string): Promise<void> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 760 }, locale: 'en-US' });
    await page.goto(slackUrl);
    await install(page);
    await page.getByRole('tab', { name: 'Home' }).click();
    await page.getByRole('button', { name: 'Approvals (25)' }).waitFor();
    await take(page, 'home');
    await page.getByRole('button', { name: 'Approvals (25)' }).click();
    const suspended = page.locator('.block.section').filter({ hasText: 'Suspended in the directory' });
    await suspended.getByRole('button', { name: 'Review' }).click();
    await page.getByText('What would happen').waitFor();
    await take(page, 'approval');
  } finally {
    await browser.close();
  }
}

/** Until the first comparison has told what it found. */
async function install(page: Page): Promise<void> {
  const popup = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Install Rollcall' }).click();
  const consent = await popup;
  await consent.getByRole('button', { name: 'Allow' }).click();
  await consent.getByRole('heading', { name: 'Rollcall is connected' }).waitFor();
  await consent.close();
  await page.getByRole('button', { name: 'Open Rollcall' }).click();
  await page.getByRole('tab', { name: 'Messages' }).click();
  await page.getByText('changes wait for your decision').waitFor();
}

async function take(page: Page, name: string): Promise<void> {
  const path = join(PICTURES, `${name}.png`);
  // The mouse would leave a button looking as if it were pressed.
  await page.mouse.move(0, 0);
  await page.screenshot({ path, animations: 'disabled' });
  const { size } = statSync(path);
  if (size > MOST_BYTES) throw new Error(`${path} has ${size} bytes, more than ${MOST_BYTES}`);
  process.stdout.write(`${path}: ${Math.round(size / 1000)} kB\n`);
}

async function startRollcall(dataDir: string, slackPort: number): Promise<ChildProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, ['bin/rollcall.mjs', 'start'], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      DATA_DIR: dataDir,
      PORT: String(port),
      LOCAL_SLACK_PORT: String(slackPort),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ready = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => chunk.includes('Local Slack:') && resolve());
  });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`Rollcall ended with ${code}`);
  });
  await Promise.race([ready, ended]);
  return child;
}

mkdirSync(PICTURES, { recursive: true });
const dataDir = mkdtempSync(join(tmpdir(), 'rollcall-pictures-'));
const slackPort = await freePort();
const rollcall = await startRollcall(dataDir, slackPort);
try {
  await makePictures(`http://localhost:${slackPort}`);
} finally {
  const ended = once(rollcall, 'exit');
  rollcall.kill('SIGINT');
  await ended;
  rmSync(dataDir, { recursive: true, force: true });
}

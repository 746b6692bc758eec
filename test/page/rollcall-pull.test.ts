import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pullDirectory } from '../../src/use-cases/pull-directory.ts';
import { makeRecord } from '../contracts/make-record.ts';
import { useBrowser } from '../support/browser.ts';
import { standInPerson } from '../support/directory-stand-in/directory-state.ts';
import {
  GOOGLE_ADMIN,
  GOOGLE_KEY_FILE,
  startGoogleStandIn,
} from '../support/google-stand-in/google-stand-in.ts';
import { createInMemoryPulled } from '../support/in-memory/in-memory-pulled-directory.ts';
import { withRollcall } from '../support/running-rollcall.ts';
import { openRollcall } from './support/rollcall-page.ts';

const browser = useBrowser();
const folder = mkdtempSync(join(tmpdir(), 'rollcall-pull-'));
let google: Awaited<ReturnType<typeof startGoogleStandIn>> | undefined;
const rollcall = withRollcall(async () => {
  google = await startGoogleStandIn(20);
  const file = join(folder, 'key.json');
  writeFileSync(file, GOOGLE_KEY_FILE);
  return { ...google.environment, GOOGLE_CREDENTIALS_FILE: file, GOOGLE_ADMIN_EMAIL: GOOGLE_ADMIN };
});
afterAll(async () => {
  await google?.close();
  rmSync(folder, { recursive: true });
});

const newcomer = (id: string) => standInPerson(id, { email: `${id}@acme.example` });
const known = async (id: string) => {
  const { ports, connection } = rollcall();
  return ports.directory.findPersonByEmail((await connection()).id, `${id}@acme.example`);
};

/** The source is there once it was read: by the schedule, which this test does not wait for. */
async function readOnce(...ids: readonly string[]): Promise<void> {
  const { ports, connection } = rollcall();
  const records = ids.map((id) => makeRecord(`${id}@acme.example`, { externalId: id }));
  const by = { kind: 'rollcall' } as const;
  await pullDirectory(ports, (await connection()).id, createInMemoryPulled(records), by);
}

async function openSettings(name: string, options: Parameters<typeof openRollcall>[4]) {
  const opened = await openRollcall(browser, rollcall(), 'olga.brandt', name, options);
  // What stood there the last time still does, until Rollcall publishes anew: Settings shown anew is what counts.
  await opened.page.getByRole('button', { name: 'People', exact: true }).click();
  await opened.page.getByText('Where people come from').waitFor({ state: 'detached' });
  await opened.page.getByRole('button', { name: 'Settings' }).click();
  await opened.page.getByText('Where people come from').waitFor();
  return opened;
}

describe('reading a directory now', () => {
  it('[A1] shows what it changes first, and takes over what was shown only', async () => {
    await readOnce('google.one');
    if (google === undefined) throw new Error('the stand-in is there');
    google.state.people = [newcomer('google.one'), newcomer('google.two')];
    const { page, dialog } = await openSettings('rollcall-pull', { tab: 'home', height: 1000 });
    await page.getByRole('button', { name: 'Read now' }).click();
    const preview = dialog('Read the directory');
    await preview.getByText('google shows 2 people. Nothing is taken over yet.').waitFor();
    await preview.getByText('1 person added').waitFor();
    await page.screenshot({ path: 'test/screenshots/rollcall-pull-preview.png' });
    expect(await known('google.two')).toBeNull();
    google.state.people = [...google.state.people, newcomer('google.three')];
    await preview.getByRole('button', { name: 'Take over' }).click();
    await preview.getByText('Something has changed since you looked').waitFor();
    await preview.getByText('2 people added').waitFor();
    expect(await known('google.two')).toBeNull();
    await preview.getByRole('button', { name: 'Take over' }).dblclick();
    await preview.getByText('google was read.').waitFor();
    expect((await known('google.three'))?.person.status).toBe('active');
  });

  it('[G2] that fails changes nothing and says what to do, on a phone', async () => {
    if (google === undefined) throw new Error('the stand-in is there');
    google.state.people = [];
    const phone = { tab: 'home', width: 390, height: 844 } as const;
    const { page } = await openSettings('rollcall-pull-phone', phone);
    await page.getByRole('button', { name: 'Read now' }).click();
    await page.getByText('The list of people from Google Workspace was empty or not complete.').waitFor();
    await page.screenshot({ path: 'test/screenshots/rollcall-pull-phone.png' });
    expect((await known('google.one'))?.person.status).toBe('active');
  });
});

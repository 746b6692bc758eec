import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDirectoryFile } from '../../src/sources/csv/read-directory-file.ts';
import { assignApp, unassignApp } from '../../src/use-cases/assign-app.ts';
import { importDirectory } from '../../src/use-cases/import-directory.ts';
import { seen, useBrowser } from '../support/browser.ts';
import { withRollcall } from '../support/running-rollcall.ts';
import { openRollcall } from './support/rollcall-page.ts';

const browser = useBrowser();
const rollcall = withRollcall();
const SAMPLE = readFileSync(fileURLToPath(new URL('../../samples/acme-people.csv', import.meta.url)), 'utf8');
const by = { kind: 'rollcall' } as const;
const plain = { seat: 'member', from: null, until: null, exclude: false, reason: null } as const;

async function importFile(text: string): Promise<void> {
  const { ports, connection } = rollcall();
  const { read, rejected, people } = await readDirectoryFile(Readable.from([Buffer.from(text)]), {});
  const file = { source: 'sample', read, rejected: rejected.length, people, part: false };
  await importDirectory(ports, (await connection()).id, file, by);
}

async function standing(): Promise<readonly string[]> {
  const { ports, connection } = rollcall();
  const { id } = await connection();
  const app = await ports.assignments.findApp(id, 'slack', true);
  const names = await ports.assignments.subjectNames(id, app?.id ?? '');
  return (await ports.assignments.list(id, app?.id ?? ''))
    .filter(({ endedAt }) => endedAt === null)
    .map(({ subject }) => (subject.kind === 'unit' ? (names.get(subject.unitId)?.name ?? '') : subject.kind));
}

describe('[G9] a unit that the file names differently', () => {
  beforeAll(async () => {
    const { ports, connection } = rollcall();
    const { id } = await connection();
    const app = await ports.assignments.findApp(id, 'slack', true);
    const unit = await ports.directory.findUnit(id, '/Support');
    if (app === null || unit === null) throw new Error('the sample is another one');
    const support = { kind: 'unit', unitId: unit.id, subtree: true } as const;
    await assignApp(ports, id, { app, subject: support, ...plain }, by);
    await unassignApp(ports, id, { app, subject: { kind: 'organization' }, exclude: false }, by);
    await importFile(SAMPLE.replaceAll(',/Support,', ',/Helpdesk,'));
  }, 60_000);

  async function approvals(local: string, name: string, width = 1280) {
    const options = { tab: 'home', width, height: 844 } as const;
    const opened = await openRollcall(browser, rollcall(), local, name, options);
    await opened.page.getByRole('button', { name: /^Approvals/ }).click();
    await opened.page.getByText('Was “/Support” renamed to “/Helpdesk”?').waitFor();
    return opened;
  }

  it('is asked about in Approvals, on a phone too', async () => {
    const { page } = await approvals('ben.sato', 'rollcall-rename-phone', 390);
    expect(await page.getByText('11 of the 11 people who would lose Slack are there now.').count()).toBe(1);
    const widths = await page
      .locator('html, .scroll')
      .evaluateAll((nodes) => nodes.map((node) => node.scrollWidth));
    expect(Math.max(...widths)).toBeLessThanOrEqual(390);
  });

  it('gets what the old one had when somebody says so, twice or once', async () => {
    const { page, dialog } = await approvals('olga.brandt', 'rollcall-rename');
    const asks = page.getByRole('button', { name: 'Was “/Support” renamed to “/Helpdesk”?' });
    await asks.click();
    await dialog('Renamed?').getByRole('button', { name: 'Cancel' }).click();
    expect(await standing()).toEqual(['/Support']);
    await asks.click();
    await dialog('Renamed?').getByRole('button', { name: 'It was renamed' }).dblclick();
    await dialog('Done').getByText('“/Helpdesk” now has what “/Support” had.').waitFor();
    expect(await standing()).toEqual(['/Helpdesk']);
    await page.keyboard.press('Escape');
    await seen(() => asks.count()).toBe(0);
  });
});

import { expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { withRollcall } from '../support/running-rollcall.ts';
import { openRollcall } from './support/rollcall-page.ts';

const browser = useBrowser();
const rollcall = withRollcall();

const HEADING = 'email,first_name,last_name,unit,status\n';
const PEOPLE = `${HEADING}lin.new@acme.example,Lin,New,/Sales,active\nmo.new@acme.example,Mo,New,/Sales,active\n`;

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

it('a wrong file is told at its field; the right one shows what it changes, and is imported once', async () => {
  const { page, provision, dialog } = await openRollcall(
    browser,
    rollcall(),
    'olga.brandt',
    'rollcall-import',
    { height: 1000 },
  );
  await provision('import');
  const form = dialog('Import people');
  const file = form.getByLabel('File', { exact: true });
  await file.setInputFiles(csv('wrong.csv', 'name;salary\nAda;1\n'));
  await form.getByRole('radio', { name: 'Everybody' }).check();
  await form.getByLabel('Source', { exact: true }).fill('hr');
  await form.getByRole('button', { name: 'Show what changes' }).click();
  await form.getByText('The heading of the file is not known').waitFor();
  await page.screenshot({ path: 'test/screenshots/rollcall-import-wrong.png' });
  await form.getByRole('button', { name: 'Remove wrong.csv' }).click();
  await file.setInputFiles(csv('people.csv', PEOPLE));
  await form.getByRole('button', { name: 'Show what changes' }).click();
  const preview = dialog('What the file changes');
  await preview.getByText('2 people added').waitFor();
  await preview.getByText('2 people get Slack').waitFor();
  await page.screenshot({ path: 'test/screenshots/rollcall-import-preview.png' });
  await preview.getByRole('button', { name: 'Import' }).dblclick();
  await dialog('Imported').getByText('people.csv was imported into hr.').waitFor();
  const { ports, connection } = rollcall();
  const { id } = await connection();
  expect(await ports.directory.findPersonByEmail(id, 'lin.new@acme.example')).not.toBeNull();
  const receipts = await ports.receipts.list(id, { email: null, from: null, to: null, limit: 50 });
  expect(receipts.filter(({ event, facts }) => event === 'imported' && facts.source === 'hr')).toHaveLength(
    1,
  );
});

it('on a phone, from the Home tab: somebody missing, and lines that cannot be read', async () => {
  const { page, dialog } = await openRollcall(browser, rollcall(), 'olga.brandt', 'rollcall-import-phone', {
    width: 390,
    height: 844,
    tab: 'home',
  });
  await page.getByRole('button', { name: 'Import people' }).click();
  const form = dialog('Import people');
  await form
    .getByLabel('File', { exact: true })
    .setInputFiles(
      csv('people.csv', `${PEOPLE}ann@acme.example,Ann,New,,gone\nbroken@@acme,Bo,New,,active\n`),
    );
  await form.getByRole('radio', { name: 'Everybody' }).check();
  await form.getByLabel('Source', { exact: true }).fill('hr');
  await page.screenshot({ path: 'test/screenshots/rollcall-import-phone-form.png' });
  await form.getByRole('button', { name: 'Show what changes' }).click();
  const preview = dialog('What the file changes');
  await preview.getByText('2 lines left out').waitFor();
  await preview.getByText('Nobody goes because of this file').waitFor();
  const widths = await page
    .locator('html, .modal-body')
    .evaluateAll((nodes) => nodes.map((node) => node.scrollWidth));
  expect(Math.max(...widths)).toBeLessThanOrEqual(390);
});

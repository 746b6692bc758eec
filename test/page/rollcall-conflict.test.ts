import { describe, expect, it } from 'vitest';
import { createSourceToken } from '../../src/use-cases/source-token.ts';
import { seen, useBrowser } from '../support/browser.ts';
import { withRollcall } from '../support/running-rollcall.ts';
import { openRollcall } from './support/rollcall-page.ts';

const browser = useBrowser();
const rollcall = withRollcall();

/** What Okta says about somebody whom the sample file has. */
const push = (token: string, local: string, changes: object = {}) =>
  fetch(`${rollcall().url}/scim/v2/Users`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
    body: JSON.stringify({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      userName: `${local}@acme.example`,
      externalId: `okta-${local}`,
      displayName: local.replace(/\b\w/gu, (letter) => letter.toUpperCase()).replace('.', ' '),
      emails: [{ value: `${local}@acme.example`, primary: true }],
      ...changes,
    }),
  });

async function personOf(local: string) {
  const { ports } = rollcall();
  const place = await ports.directory.findPersonByEmail(
    (await rollcall().connection()).id,
    `${local}@acme.example`,
  );
  return place?.person;
}

describe('two sources that have the same people', () => {
  it('[D4] are shown in Settings; one is handed over after a look at what follows, on a phone', async () => {
    const { ports } = rollcall();
    const { id } = await rollcall().connection();
    const token = await createSourceToken(ports, id, 'Okta', { kind: 'rollcall' });
    for (const local of ['adaeze.obi', 'bella.thornton', 'bianca.moretti'])
      expect((await push(token, local, { active: local !== 'bella.thornton' })).status).toBe(201);
    expect((await personOf('adaeze.obi'))?.sourceName).not.toBe('Okta');

    const phone = { tab: 'home', width: 390, height: 844 } as const;
    const { page, dialog } = await openRollcall(
      browser,
      rollcall(),
      'olga.brandt',
      'rollcall-conflict',
      phone,
    );
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByText('Okta also has 3 people of').waitFor();
    await page.screenshot({ path: 'test/screenshots/rollcall-conflict-settings.png' });
    await page.getByRole('button', { name: 'Decide' }).click();
    const form = dialog('Two sources');
    await form.getByRole('combobox', { name: /^Whom/u }).fill('bella');
    await page.getByRole('option', { name: /Bella/u }).click();
    await page.screenshot({ path: 'test/screenshots/rollcall-conflict-form.png' });
    await form.getByRole('button', { name: 'Show what changes' }).click();
    const preview = dialog('What follows');
    await preview.getByText('1 person goes over from').waitFor();
    await preview.getByText('Bella Thornton').waitFor();
    await page.screenshot({ path: 'test/screenshots/rollcall-conflict-preview.png' });
    await preview.getByRole('button', { name: 'Confirm' }).dblclick();
    await dialog('Done').getByText('1 person is settled.').waitFor();
    await page.screenshot({ path: 'test/screenshots/rollcall-conflict-done.png' });
    expect(await personOf('bella.thornton')).toMatchObject({ sourceName: 'Okta', status: 'suspended' });
    expect((await personOf('adaeze.obi'))?.sourceName).not.toBe('Okta');
    await seen(async () => (await ports.holds.list(id, ['open'])).map(({ rule }) => rule)).toContain('G4');
  });

  it('[D4] all of them are handed over, and what Okta pushes next counts', async () => {
    const { page, dialog } = await openRollcall(browser, rollcall(), 'olga.brandt', 'rollcall-conflict-all', {
      tab: 'home',
      height: 1000,
    });
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Decide' }).click();
    await dialog('Two sources').getByRole('button', { name: 'Show what changes' }).click();
    await dialog('What follows').getByText('2 people go over from').waitFor();
    await page.screenshot({ path: 'test/screenshots/rollcall-conflict-wide.png' });
    await dialog('What follows').getByRole('button', { name: 'Confirm' }).click();
    await dialog('Done').getByText('2 people are settled.').waitFor();
    expect(await personOf('adaeze.obi')).toMatchObject({ sourceName: 'Okta', externalId: 'okta-adaeze.obi' });
  });
});

import { describe, expect, it } from 'vitest';
import { generateAccounts } from '../support/slack-stand-in/generate-accounts.ts';
import type { ImportBody, PlanBody } from './support/bodies.ts';
import { newcomers, peopleCsv, personOf } from './support/people-csv.ts';
import { withCli } from './support/with-cli.ts';

const cli = withCli();
const three = newcomers(3);

const importText = (text: string | Uint8Array, ...options: string[]) =>
  cli.json<ImportBody>('import', cli.file('people.csv', text), ...options);

describe('import', { timeout: 60_000 }, () => {
  it('counts what a file brings, and what the next one changes', async () => {
    const first = await importText(peopleCsv(three));
    expect(first).toMatchObject({
      code: 0,
      body: { source: 'csv', read: 3, added: 3, changed: 0, removed: 0, unchanged: 0, rejected: [] },
    });
    const promoted = { ...three[1], email: 'NEW2@example.com', title: 'Head of Sales' };
    const second = await importText(peopleCsv([three[0] ?? promoted, promoted]));
    expect(second.body).toMatchObject({ read: 2, added: 0, changed: 1, removed: 1, unchanged: 1 });
  });

  it('--dry-run shows it and changes nothing', async () => {
    expect((await importText(peopleCsv(three), '--dry-run')).body).toMatchObject({ read: 3, added: 3 });
    expect((await importText(peopleCsv(three))).body).toMatchObject({ added: 3, unchanged: 0 });
    const { body } = await cli.json<{ receipts: readonly unknown[] }>('receipts');
    expect(body.receipts).toHaveLength(1);
  });

  it('--part leaves alone whom the file does not name', async () => {
    await importText(peopleCsv(three));
    const { body } = await importText(peopleCsv(three.slice(0, 1)), '--part');
    expect(body).toMatchObject({ read: 1, removed: 0, unchanged: 1 });
  });

  it('--source keeps sources apart', async () => {
    await importText(peopleCsv(three), '--source', 'hr');
    const { body } = await importText(peopleCsv(newcomers(5).slice(3)), '--source', 'contractors');
    expect(body).toMatchObject({ source: 'contractors', added: 2, removed: 0 });
  });

  it.each<[string, Uint8Array]>([
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${peopleCsv(three)}`)],
    ['UTF-16', Buffer.from(`\uFEFF${peopleCsv(three)}`, 'utf16le')],
    ['semicolons', Buffer.from(peopleCsv(three).replaceAll(',', ';'))],
    ['tabs and CRLF', Buffer.from(peopleCsv(three).replaceAll(',', '\t').replaceAll('\n', '\r\n'))],
  ])('reads %s', async (_name, bytes) => {
    expect((await importText(bytes)).body).toMatchObject({ read: 3, added: 3, rejected: [] });
  });

  it('[G2] leaves a bad line out and removes nobody: nobody knows whose line it was', async () => {
    await importText(peopleCsv(three));
    const broken = `${peopleCsv(three.slice(0, 1))}not-an-email,A,B,,active,,\n`;
    const { code, body } = await importText(broken);
    expect([code, body.read, body.removed]).toEqual([0, 2, 0]);
    expect(body.rejected).toEqual([{ line: 3, reason: expect.stringContaining('email') }]);
    const text = await cli.run('import', cli.file('people.csv', broken));
    expect([text.code, text.err]).toEqual([0, '']);
    expect(text.out).toContain('3');
  });

  it('the same row twice counts once; two that contradict each other are both left out', async () => {
    const [first, second] = [three[0] ?? { email: '' }, three[1] ?? { email: '' }];
    const file = peopleCsv([first, first, second, { ...second, title: 'Someone else' }]);
    const { body } = await importText(file);
    expect(body).toMatchObject({ added: 1 });
    expect(body.rejected.map(({ line }) => line)).toEqual([4, 5]);
  });
});

describe('what a file says reaches Slack', { timeout: 60_000 }, () => {
  const accounts = generateAccounts(8);
  const agreed = accounts.map((account) => personOf(account));

  it('[G2] a person missing from a complete file is taken away; from a part of one never', async () => {
    await cli.startSlack({ accounts });
    await importText(peopleCsv(agreed));
    await cli.run('assign', 'slack', '--to', 'organization');
    await cli.run('sync', '--approve', 'all');
    await importText(peopleCsv(agreed.slice(0, 4)), '--part');
    expect((await cli.json<PlanBody>('plan')).body.operations).toEqual([]);
    await importText(peopleCsv(agreed.slice(0, 7)));
    const { body } = await cli.json<PlanBody>('plan');
    expect(body.operations).toMatchObject([
      { kind: 'deactivate', email: agreed[7]?.email, reasons: [{ cause: 'deleted' }] },
    ]);
  });
});

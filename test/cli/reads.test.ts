import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { generateAccounts } from '../support/slack-stand-in/generate-accounts.ts';
import { standInAccount } from '../support/slack-stand-in/stand-in-account.ts';
import type { AccountsBody } from './support/bodies.ts';
import { peopleCsv, personOf } from './support/people-csv.ts';
import { withCli } from './support/with-cli.ts';

const cli = withCli({ keep: true });

interface ReceiptsBody {
  readonly receipts: readonly {
    readonly number: number;
    readonly event: string;
    readonly subject: { readonly email: string | null };
  }[];
}

/** A name that a spreadsheet would run. */
const FORMULA = '=HYPERLINK("http://example.com")';

beforeAll(async () => {
  const accounts = [
    ...generateAccounts(12, { inactiveEvery: 5, invitedEvery: 7 }),
    standInAccount({ id: 'U0BOT', email: 'bot@slack-bots.com', role: 'bot' }),
  ];
  await cli.startSlack({ accounts });
  const people = accounts.slice(0, 12).map((account) => personOf(account));
  const leaver = { ...people[11], email: 'person11@example.com', status: 'suspended' as const };
  const joiner = { email: 'joiner@example.com', first: `"${FORMULA.replaceAll('"', '""')}"`, last: 'Joiner' };
  await cli.run('import', cli.file('people.csv', peopleCsv([...people.slice(0, 11), leaver, joiner])));
  await cli.run('assign', 'slack', '--to', 'organization');
  await cli.run('sync', '--approve', 'all');
}, 120_000);

describe('accounts', { timeout: 60_000 }, () => {
  it('pages through everybody once, without bots', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    let pages = 0;
    do {
      const more: readonly string[] = after === null ? [] : ['--after', after];
      const { code, body }: { code: number; body: AccountsBody } = await cli.json(
        'accounts',
        '--limit',
        '5',
        ...more,
      );
      expect(code).toBe(0);
      seen.push(...body.accounts.map(({ id }) => id));
      after = body.next;
      pages += 1;
    } while (after !== null);
    expect(pages).toBe(3);
    expect(new Set(seen).size).toBe(13);
    expect(seen).toHaveLength(13);
    expect(seen).not.toContain('U0BOT');
  });

  it.each([
    ['active', 11],
    ['inactive', 1],
    ['invited', 1],
    ['all', 13],
  ])('--status %s', async (status, count) => {
    const { body } = await cli.json<AccountsBody>('accounts', '--status', status);
    expect(body.accounts.map((account) => account.status)).toEqual(
      status === 'all' ? expect.any(Array) : Array(count).fill(status),
    );
    expect(body.accounts).toHaveLength(count);
    expect(body.readAt).toMatch(/^\d{4}-/);
  });

  it('--search finds by part of a name or address', async () => {
    const { body } = await cli.json<AccountsBody>('accounts', '--search', 'ada love');
    expect(body.accounts).toMatchObject([
      { email: 'person0@example.com', role: 'primary_owner', entitled: true },
    ]);
    expect((await cli.json<AccountsBody>('accounts', '--search', 'nobody')).body.accounts).toEqual([]);
    expect((await cli.run('accounts', '--search', 'nobody')).out).toContain('No account matches.');
  });
});

describe('receipts', { timeout: 60_000 }, () => {
  it('[R1] hold every decision and change, newest last, and verify', async () => {
    const { code, body } = await cli.json<ReceiptsBody>('receipts');
    expect(code).toBe(0);
    expect(body.receipts.map(({ number }) => number)).toEqual(body.receipts.map((_, index) => index + 1));
    const events = body.receipts.map(({ event }) => event);
    expect(events.slice(0, 3)).toEqual(['imported', 'assigned', 'connected']);
    expect(events.filter((event) => event === 'approved')).toHaveLength(
      events.filter((event) => event === 'applied').length,
    );
    const { body: verified } = await cli.json<Record<string, unknown>>('receipts', 'verify');
    expect(verified).toEqual({ checked: body.receipts.length, ok: true, firstBad: null });
  });

  it('[R1] one that was changed is found: 1', async () => {
    const { prisma } = cli.database();
    const change = (by: number) => prisma.$executeRaw`
      UPDATE receipts SET at = at + make_interval(secs => ${by}) WHERE number = 2`;
    await change(1);
    const { code, body } = await cli.json<Record<string, unknown>>('receipts', 'verify');
    await change(-1);
    expect([code, body]).toEqual([1, expect.objectContaining({ ok: false, firstBad: 2 })]);
    expect((await cli.run('receipts', 'verify')).code).toBe(0);
  });

  it('--who, --from and --to narrow them', async () => {
    const who = await cli.json<ReceiptsBody>('receipts', '--who', 'PERSON11@example.com');
    expect(who.body.receipts.map(({ event }) => event)).toEqual(['approved', 'applied']);
    expect((await cli.json<ReceiptsBody>('receipts', '--from', '2999-01-01')).body.receipts).toEqual([]);
    expect((await cli.json<ReceiptsBody>('receipts', '--to', '2001-01-01')).body.receipts).toEqual([]);
  });

  it('[R2] as CSV, with formulas taken the sting out of', async () => {
    const { out } = await cli.run('receipts', '--format', 'csv');
    const rows = parse<Record<string, string>>(out, { columns: true });
    expect(rows.some(({ name }) => name?.includes('HYPERLINK'))).toBe(true);
    for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^[=+@\t\r]/);
  });

  it('[R2] as JSON', async () => {
    const { out } = await cli.run('receipts', '--format', 'json');
    expect(JSON.parse(out)).toEqual((await cli.json<ReceiptsBody>('receipts')).body);
  });
});

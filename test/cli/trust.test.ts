import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keyIdOf } from '../../src/db/encryption/create-cipher.ts';
import { generateAccounts } from '../support/slack-stand-in/generate-accounts.ts';
import type { ErrorBody } from './support/bodies.ts';
import { peopleCsv } from './support/people-csv.ts';
import { withCli } from './support/with-cli.ts';

const cli = withCli();
const TEAM = 'T0STANDIN';

interface Rotated {
  readonly key: string;
  readonly made: boolean;
  readonly reencrypted: number;
  readonly older: readonly string[];
}
interface Erased {
  readonly team: string;
  readonly erased: Readonly<Record<string, number>>;
  readonly receipts: { readonly count: number; readonly lastSeal: string } | null;
  readonly tokenRevoked: boolean;
}

async function connect() {
  const accounts = generateAccounts(3);
  const slack = await cli.startSlack({ accounts });
  const rows = accounts.map(({ email }) => ({ email }));
  await cli.run('import', cli.file('people.csv', peopleCsv(rows)), '--source', 'HR');
  await cli.run('assign', 'slack', '--to', 'organization');
  expect((await cli.run('plan')).code).toBe(0);
  return slack;
}
const keyIds = async () => {
  const rows = await cli.database().prisma.installation.findMany();
  return [...new Set(rows.map(({ ciphertext }) => keyIdOf(ciphertext)))];
};

describe('keys rotate', { timeout: 60_000 }, () => {
  it('[R3] makes a new key where Rollcall keeps them, and what was stored is read with it', async () => {
    cli.set({ ROLLCALL_KEYS: undefined });
    await connect();
    expect(await keyIds()).toEqual(['k1']);
    const { code, body } = await cli.json<Rotated>('keys', 'rotate');
    expect([code, body]).toEqual([0, { key: 'k2', made: true, reencrypted: 2, older: ['k1'] }]);
    expect(await keyIds()).toEqual(['k2']);
    expect((await cli.run('plan')).code).toBe(0);
    expect((await cli.run('receipts', 'verify')).code).toBe(0);
    const secret =
      readFileSync(join(cli.environment().DATA_DIR ?? '', 'keys'), 'utf8').split(/[:,]/u)[1] ?? '';
    expect((await cli.run('keys', 'rotate')).out).not.toContain(secret);
  });

  it('[R3] with keys of the environment it takes the one in front, and says when there is no new one', async () => {
    await connect();
    const { ROLLCALL_KEYS = '' } = cli.environment();
    const { body } = await cli.json<Rotated>('keys', 'rotate');
    expect(body).toMatchObject({ key: '1', made: false, reencrypted: 0, older: [] });
    cli.set({ ROLLCALL_KEYS: `two:${Buffer.alloc(32, 7).toString('base64')},${ROLLCALL_KEYS}` });
    const { code, out } = await cli.run('keys', 'rotate');
    expect(code).toBe(0);
    expect(out).toContain('2 tokens were encrypted again');
    expect(await keyIds()).toEqual(['two']);
    expect((await cli.run('plan')).code).toBe(0);
  });

  it('needs the word', async () => {
    expect((await cli.run('keys')).code).toBe(2);
  });
});

describe('erase', { timeout: 60_000 }, () => {
  const rowsLeft = async () => {
    const { prisma } = cli.database();
    const counts = [
      prisma.connection,
      prisma.person,
      prisma.account,
      prisma.receipt,
      prisma.installation,
    ].map((table) => (table as { count(): Promise<number> }).count());
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  };

  it('shows what it would erase, and erases nothing', async () => {
    await connect();
    const { code, body } = await cli.json<Erased>('erase', TEAM, '--dry-run');
    expect([code, body.erased.people]).toEqual([0, 3]);
    expect(await rowsLeft()).toBeGreaterThan(0);
  });

  it('[R3] leaves nothing of the team, revokes its token, changes nobody, and proves it', async () => {
    const slack = await connect();
    const writes = () => slack.requests.filter(({ method }) => method !== 'GET').length;
    const before = writes();
    const { code, body } = await cli.json<Erased>('erase', TEAM);
    expect(code).toBe(0);
    expect(body).toMatchObject({ team: TEAM, tokenRevoked: true, erased: { people: 3, installations: 2 } });
    expect(body.receipts?.lastSeal).toMatch(/^1:[0-9a-f]{64}$/u);
    expect(await rowsLeft()).toBe(0);
    expect(writes() - before).toBeLessThanOrEqual(1);
  });

  it('of a team that is not connected is said, with the list', async () => {
    await connect();
    const { code, body } = await cli.json<ErrorBody>('erase', 'T0NOBODY');
    expect([code, body.error.code]).toEqual([2, 'team_unknown']);
    expect((await cli.run('erase')).code).toBe(2);
    expect(await rowsLeft()).toBeGreaterThan(0);
  });
});

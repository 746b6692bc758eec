import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { toConnectionError } from '../../src/db/connection-error.ts';
import { openDatabase } from '../../src/db/open-database.ts';
import { createTestDatabase, withDatabase } from '../support/database.ts';
import { silentLog } from '../support/silent-log.ts';

const onPostgres = Boolean(process.env.TEST_DATABASE_URL);
const open = (databaseUrl: string) => openDatabase({ databaseUrl, dataDir: '', log: silentLog });

describe('openDatabase', { timeout: 60_000 }, () => {
  const database = withDatabase();

  it('gives a migrated database, and says which kind', async () => {
    const { prisma, embedded } = database();
    await prisma.setting.create({ data: { key: 'a', value: { nested: [1, 'two', null] } } });
    expect(await prisma.setting.findMany({ select: { key: true, value: true } })).toEqual([
      { key: 'a', value: { nested: [1, 'two', null] } },
    ]);
    expect(embedded).toBe(!onPostgres);
  });

  it('searches by part of a word over an index', async () => {
    const { prisma } = database();
    expect(await prisma.$queryRaw`SELECT similarity('rollcall', 'rolcall') > 0.4 AS near`).toEqual([
      { near: true },
    ]);
  });

  it('rolls back a transaction that fails, and goes on', async () => {
    const { prisma } = database();
    const failing = prisma.$transaction(async (transaction) => {
      await transaction.setting.create({ data: { key: 'half', value: 1 } });
      await transaction.setting.create({ data: { key: 'half', value: 2 } });
    });
    await expect(failing).rejects.toMatchObject({ code: 'P2002' });
    expect(await prisma.setting.findUnique({ where: { key: 'half' } })).toBeNull();
  });

  it('gives each test file a database of its own', async () => {
    const other = await createTestDatabase();
    await database().prisma.setting.create({ data: { key: 'mine', value: 1 } });
    expect(await other.prisma.setting.count()).toBe(0);
    await other.close();
    await database().clear();
    expect(await database().prisma.setting.count()).toBe(0);
  });

  it('says that nothing answers at DATABASE_URL, without the password in it', async () => {
    const unused = createServer().listen(0, '127.0.0.1');
    await once(unused, 'listening');
    const { port } = unused.address() as AddressInfo;
    await new Promise((resolve) => unused.close(resolve));
    const failure = await open(`postgres://me:hunter2@127.0.0.1:${port}/rollcall`).catch((error) => error);
    expect(failure).toMatchObject({ code: 'database_unreachable', retryable: true });
    expect(JSON.stringify(failure) + String(failure.stack)).not.toContain('hunter2');
  });

  if (onPostgres) {
    it('ends a statement that takes too long', async () => {
      const [answer] = await database().prisma.$queryRaw<{ statement_timeout: string }[]>`
      SHOW statement_timeout`;
      expect(answer?.statement_timeout).toBe('1min');
    });

    it('says why PostgreSQL refuses', async () => {
      const url = Object.assign(new URL(String(process.env.TEST_DATABASE_URL)), { pathname: '/nowhere' });
      await expect(open(url.href)).rejects.toMatchObject({
        code: 'database_refused',
        context: { problem: 'database "nowhere" does not exist' },
      });
    });
  }
});

describe('toConnectionError', () => {
  const errorOf = (message: string, code?: string) => Object.assign(new Error(message), code ? { code } : {});

  it.each([
    ['password authentication failed for user "me"', '28P01', 'database_refused'],
    ['no pg_hba.conf entry for host', '28000', 'database_refused'],
    ['permission denied for schema public', '42501', 'database_refused'],
    ['The server does not support SSL connections', undefined, 'database_refused'],
    ['certificate has expired', 'CERT_HAS_EXPIRED', 'database_refused'],
    ['sorry, too many clients already', '53300', 'database_unreachable'],
    ['the database system is starting up', '57P03', 'database_unreachable'],
    ['getaddrinfo ENOTFOUND db', 'ENOTFOUND', 'database_unreachable'],
    ['Connection terminated unexpectedly', undefined, 'database_unreachable'],
    ['timeout exceeded when trying to connect', undefined, 'database_unreachable'],
  ])('understands %j (%s) as %s', (message, sqlState, code) => {
    expect(toConnectionError(errorOf(message, sqlState))).toMatchObject({ code });
  });

  it.each([
    errorOf('canceling statement due to statement timeout', '57014'),
    errorOf('column "certificate" does not exist', '42703'),
    'no error at all',
  ])('leaves %s as it is', (error) => {
    expect(toConnectionError(error)).toBe(error);
  });
});

import { DriverAdapterError, type SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { describe, expect, it } from 'vitest';
import { withDatabaseFaults } from '../../src/db/with-database-faults.ts';

const QUERY = { sql: 'SELECT 1', args: [], argTypes: [] };

/** The fault of a query for which Prisma's adapter for `pg` throws `error`. */
async function faultOf(error: unknown, embedded: boolean): Promise<unknown> {
  const fail = () => Promise.reject(error);
  const failing: SqlDriverAdapter = {
    provider: 'postgres',
    adapterName: 'failing',
    queryRaw: fail,
    executeRaw: fail,
    executeScript: fail,
    startTransaction: fail,
    dispose: async () => {},
  };
  const { provider, adapterName } = failing;
  const factory = withDatabaseFaults({ provider, adapterName, connect: async () => failing }, embedded);
  const adapter = await factory.connect();
  const faults = await Promise.allSettled([
    adapter.queryRaw(QUERY),
    adapter.executeRaw(QUERY),
    adapter.startTransaction(),
  ]);
  const [reason, ...others] = faults.map((fault) => (fault.status === 'rejected' ? fault.reason : null));
  expect(others.map(String)).toEqual([String(reason), String(reason)]);
  return reason;
}

const fromPostgres = (severity: string, code: string, message: string) =>
  new DriverAdapterError({
    kind: 'postgres',
    originalCode: code,
    originalMessage: message,
    ...{ severity, code, message, detail: undefined, column: undefined, hint: undefined },
  });

describe('withDatabaseFaults', () => {
  it.each([
    [new DriverAdapterError({ kind: 'ConnectionClosed' })],
    [new DriverAdapterError({ kind: 'DatabaseNotReachable', host: 'db', port: 5432 })],
    [fromPostgres('FATAL', '57P01', 'terminating connection due to administrator command')],
    [fromPostgres('PANIC', '58P01', 'could not create file "pg_wal/xlogtemp.42"')],
    [new Error('Connection terminated unexpectedly')],
    [new Error('Client has encountered a connection error and is not queryable')],
  ])('makes one fault of %s', async (error) => {
    expect(await faultOf(error, true)).toMatchObject({ code: 'database_lost', retryable: true });
    expect(await faultOf(error, false)).toMatchObject({ code: 'database_unreachable', retryable: true });
  });

  it('says when the disk of the data folder is full', async () => {
    const full = fromPostgres(
      'ERROR',
      '53100',
      'could not extend file "base/5/1259": No space left on device',
    );
    expect(await faultOf(full, true)).toMatchObject({ code: 'data_dir_full' });
    expect(await faultOf(full, false)).toBe(full);
  });

  it.each([
    [new DriverAdapterError({ kind: 'UniqueConstraintViolation', constraint: { fields: ['key'] } })],
    [fromPostgres('ERROR', '57014', 'canceling statement due to statement timeout')],
    [new Error('something else')],
  ])('leaves %s to who asked', async (error) => {
    expect(await faultOf(error, true)).toBe(error);
    expect(await faultOf(error, false)).toBe(error);
  });
});

import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../src/db/open-database.ts';
import { copyEmbeddedTemplate, removeFolder } from '../../support/database-template.ts';
import { silentLog } from '../../support/silent-log.ts';

describe('several connections to the embedded database', () => {
  let dataDir: string;
  let database: Database;
  let pool: pg.Pool;

  beforeAll(async () => {
    dataDir = await copyEmbeddedTemplate();
    database = await openDatabase({ dataDir, log: silentLog });
    pool = new pg.Pool({ ...database.connection(), max: 6 });
  }, 180_000);
  afterAll(async () => {
    await pool.end();
    await database.close();
    removeFolder(dataDir);
  });

  it('keeps the messages of one query together, also when they do not arrive in one piece', async () => {
    const large = 'x'.repeat(1_200_000);
    const ask = async (i: number): Promise<string> => {
      const sql = i % 2 ? 'SELECT $1::int, length($2)' : 'SELECT $1::int * 10, length($2), $3';
      const { rows } = await pool.query({
        text: sql,
        values: i % 2 ? [i, large] : [i, large, `third ${i}`],
        rowMode: 'array',
      });
      return rows.flat().join(' ');
    };
    const answers = await Promise.all(Array.from({ length: 12 }, (_, i) => ask(i)));
    expect(answers).toEqual(
      Array.from({ length: 12 }, (_, i) => (i % 2 ? `${i} 1200000` : `${i * 10} 1200000 third ${i}`)),
    );
  });

  it('keeps transactions apart', async () => {
    await pool.query('CREATE TABLE counter (n int)');
    await pool.query('INSERT INTO counter VALUES (0)');
    const addOne = async (): Promise<void> => {
      const client = await pool.connect();
      await client.query('BEGIN');
      const { rows } = await client.query('SELECT n FROM counter');
      await client.query('UPDATE counter SET n = $1', [rows[0].n + 1]);
      await client.query('COMMIT');
      client.release();
    };
    await Promise.all(Array.from({ length: 20 }, addOne));
    expect((await pool.query('SELECT n FROM counter')).rows).toEqual([{ n: 20 }]);
  });

  it('rolls back what a client left open that has gone, in the middle of a query too', async () => {
    await pool.query('CREATE TABLE left_open (n int)');
    const client = new pg.Client(database.connection());
    client.on('error', () => {});
    await client.connect();
    await client.query('BEGIN');
    await client.query('INSERT INTO left_open VALUES (1)');
    // Parse without Sync: PostgreSQL waits for the rest of a query that never comes.
    client.connection.parse({ text: 'INSERT INTO left_open VALUES (2)', name: '', types: [] }, true);
    client.connection.flush();
    await new Promise((resolve) => client.connection.once('parseComplete', resolve));
    client.connection.stream.destroy();
    expect((await pool.query('SELECT n FROM left_open')).rows).toEqual([]);
  });

  it('goes on after a statement that fails', async () => {
    await expect(pool.query('SELECT nonsense')).rejects.toMatchObject({ code: '42703' });
    await expect(pool.query('SELECT 1 / $1::int', [0])).rejects.toMatchObject({ code: '22012' });
    expect((await pool.query('SELECT 1 AS n')).rows).toEqual([{ n: 1 }]);
  });
});

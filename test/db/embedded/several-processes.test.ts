import { existsSync, readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readLock } from '../../../src/db/embedded/folder-lock.ts';
import { type Database, openDatabase } from '../../../src/db/open-database.ts';
import { type DatabaseChild, startDatabaseChild } from '../../support/database-child.ts';
import { copyEmbeddedTemplate, removeFolder } from '../../support/database-template.ts';
import { silentLog } from '../../support/silent-log.ts';

describe('the embedded database of several processes', { timeout: 120_000 }, () => {
  let dataDir: string;
  let children: DatabaseChild[];
  let databases: Database[];

  beforeEach(async () => {
    dataDir = await copyEmbeddedTemplate();
    children = [];
    databases = [];
  }, 180_000);
  afterEach(async () => {
    for (const child of children) await child.kill();
    for (const database of databases) await database.close();
    removeFolder(dataDir);
  }, 60_000);

  const startChild = async (): Promise<DatabaseChild> => {
    const child = await startDatabaseChild(dataDir);
    children.push(child);
    return child;
  };
  const open = async (): Promise<Database> => {
    const database = await openDatabase({ dataDir, log: silentLog });
    databases.push(database);
    return database;
  };
  const settings = async ({ prisma }: Database): Promise<readonly string[]> =>
    (await prisma.setting.findMany({ orderBy: { updatedAt: 'asc' } })).map(({ key }) => key);

  it('loses nothing that was confirmed when its process is killed, and starts again', async () => {
    const child = await startChild();
    child.saveForever();
    await vi.waitFor(() => expect(child.saved.length).toBeGreaterThan(50), 30_000);
    await child.kill();
    const dead = readLock(dataDir);
    expect(dead?.pid).toBe(child.process.pid);

    const kept = await settings(await open());
    expect(kept).toEqual(expect.arrayContaining(child.saved.map((n) => `row ${n}`)));
    // At most the row that was on its way.
    expect(kept.length - child.saved.length).toBeLessThanOrEqual(1);
    expect(readLock(dataDir)?.pid).toBe(process.pid);
    expect(existsSync(String(dead?.socketFolder))).toBe(false);
  });

  it('shows each what the other has committed, and goes to the other when its owner closes', async () => {
    const child = await startChild();
    const here = await open();
    expect(readLock(dataDir)?.pid).toBe(child.process.pid);
    await here.prisma.setting.create({ data: { key: 'here', value: 1 } });
    expect(await child.query('SELECT key FROM setting')).toEqual([{ key: 'here' }]);
    await child.query(`INSERT INTO setting (key, value) VALUES ('there', '2') RETURNING key`);
    expect(await settings(here)).toEqual(['here', 'there']);

    await child.close();
    await here.prisma.setting.create({ data: { key: 'after', value: 1 } });
    expect(await settings(here)).toEqual(['here', 'there', 'after']);
    expect(readLock(dataDir)?.pid).toBe(process.pid);
  });

  it('fails what was under way when its owner is killed, with a clear fault, and goes to the other', async () => {
    const child = await startChild();
    const here = await open();
    child.saveForever();
    await vi.waitFor(() => expect(child.saved.length).toBeGreaterThan(20), 30_000);
    const underWay = Promise.allSettled([
      here.prisma.$transaction(async (transaction) => {
        await transaction.setting.count();
        await child.kill();
        await transaction.setting.create({ data: { key: 'not confirmed', value: 1 } });
      }),
    ]);
    const [outcome] = await underWay;
    expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'database_lost' } });

    const kept = await settings(here);
    expect(kept).toEqual(expect.arrayContaining(child.saved.map((n) => `row ${n}`)));
    expect(kept).not.toContain('not confirmed');
    expect(readLock(dataDir)?.pid).toBe(process.pid);
  });

  it('has one owner when several start at once over the lock of a dead one', async () => {
    await (await startChild()).kill();
    const three = await Promise.all([startChild(), startChild(), startChild()]);
    const pids = three.map((child) => child.process.pid);
    expect(pids).toContain(readLock(dataDir)?.pid);
    await Promise.all(
      three.map((child, i) =>
        child.query(`INSERT INTO setting (key, value) VALUES ('${i}', '0') RETURNING key`),
      ),
    );
    for (const child of three) {
      expect(await child.query('SELECT count(*)::int AS n FROM setting')).toEqual([{ n: 3 }]);
    }
  });

  it('leaves neither lock nor socket behind', async () => {
    const here = await open();
    await here.close();
    databases.pop();
    expect(readdirSync(dataDir)).toEqual(['postgres']);
  });
});

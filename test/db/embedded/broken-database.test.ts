import { randomBytes } from 'node:crypto';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Database, openDatabase } from '../../../src/db/open-database.ts';
import { copyEmbeddedTemplate, removeFolder } from '../../support/database-template.ts';
import { silentLog } from '../../support/silent-log.ts';

describe('an embedded database that cannot write any more', { timeout: 300_000 }, () => {
  let dataDir: string;
  let database: Database;
  beforeEach(async () => {
    dataDir = await copyEmbeddedTemplate();
    database = await openDatabase({ dataDir, log: silentLog });
  }, 180_000);
  afterEach(async () => {
    await database.close();
    removeFolder(dataDir);
  }, 60_000);

  it('fails what is asked, keeps what it confirmed, and goes on when it can write again', async () => {
    const { prisma } = database;
    const wal = join(dataDir, 'postgres', 'pg_wal');
    await prisma.setting.create({ data: { key: 'before', value: 1 } });

    // As on a full disk: the next segment of the write-ahead log (16 MB) cannot be made.
    renameSync(wal, `${wal}.away`);
    const confirmed: string[] = ['before'];
    const fill = async (): Promise<void> => {
      for (let i = 0; i < 60; i++) {
        await prisma.setting.create({
          data: { key: `fill ${i}`, value: randomBytes(750_000).toString('base64') },
          select: { key: true },
        });
        confirmed.push(`fill ${i}`);
      }
    };
    await expect(fill()).rejects.toMatchObject({ code: 'database_lost' });
    await expect(prisma.setting.count()).rejects.toMatchObject({ code: 'data_dir_damaged' });

    renameSync(`${wal}.away`, wal);
    const settings = await vi.waitFor(() => prisma.setting.findMany({ select: { key: true } }), 120_000);
    expect(settings.map(({ key }) => key)).toEqual(expect.arrayContaining(confirmed));
    await prisma.setting.create({ data: { key: 'after', value: 1 } });
  });
});

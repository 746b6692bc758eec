// A process that opens the embedded database of a folder and does what it is told; see database-child.ts.
import { openDatabase } from '../../src/db/open-database.ts';
import { silentLog } from './silent-log.ts';

const database = await openDatabase({ dataDir: String(process.argv[2]), log: silentLog });

const saveOneAfterAnother = async (): Promise<void> => {
  for (let n = 1; ; n++) {
    await database.prisma.setting.create({ data: { key: `row ${n}`, value: n } });
    process.send?.({ saved: n });
  }
};

process.on('message', async (order: { sql?: string; forever?: boolean; close?: boolean }) => {
  try {
    if (order.sql) process.send?.({ rows: await database.prisma.$queryRawUnsafe(order.sql) });
    if (order.forever) await saveOneAfterAnother();
    if (order.close) {
      await database.close();
      process.disconnect();
    }
  } catch (error) {
    process.send?.({ error: String(error) });
  }
});
process.send?.({ open: true });

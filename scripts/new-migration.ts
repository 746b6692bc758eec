// npm run -s migration -- NAME: writes what prisma/schema.prisma has and prisma/migrations lack as the next one.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createCluster } from '../src/db/embedded/create-cluster.ts';
import { databaseSocket } from '../src/db/embedded/socket-folder.ts';
import { startPostgres } from '../src/db/embedded/start-postgres.ts';
import { diffMigrations } from '../src/db/migrations/diff-migrations.ts';
import { prismaFolder, readMigrationNames } from '../src/db/migrations/migrations-folder.ts';

const name = process.argv[2] ?? '';
if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('npm run -s migration -- NAME, with a name like add_seat_to_assignment');
  process.exit(2);
}
const sql = await diffInScratchDatabase();
console.log(sql === null ? 'The migrations and prisma/schema.prisma agree.' : `Read it: ${write(sql)}`);

async function diffInScratchDatabase(): Promise<string | null> {
  const scratch = mkdtempSync(join(tmpdir(), 'rollcall-migration-'));
  const dataDir = await createCluster(scratch);
  const postgres = await startPostgres({ dataDir, socketPath: databaseSocket(scratch) });
  const pool = new pg.Pool({ host: scratch, user: 'postgres', database: 'postgres' });
  try {
    return await diffMigrations(pool);
  } finally {
    await pool.end();
    await postgres.stop();
    rmSync(scratch, { recursive: true });
  }
}

function write(script: string): string {
  const number = Number(readMigrationNames().at(-1)?.slice(0, 4) ?? 0) + 1;
  const folder = join(prismaFolder, 'migrations', `${String(number).padStart(4, '0')}_${name}`);
  mkdirSync(folder);
  const file = join(folder, 'migration.sql');
  writeFileSync(file, script);
  return file;
}

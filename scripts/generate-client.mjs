// Writes Prisma's client to src/db/generated. npm runs this after every install; `node scripts/generate-client.mjs`
// after a change of prisma/schema.prisma. Silent unless it fails.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const prisma = createRequire(import.meta.url).resolve('prisma/build/index.js');

const { status, error, stdout, stderr } = spawnSync(process.execPath, [prisma, 'generate', '--no-hints'], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  encoding: 'utf8',
  env: {
    ...process.env,
    // `generate` downloads Prisma's native schema engine, although it never runs it, unless this names a file
    // that can be executed. Without internet the download is the end of the install.
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    CHECKPOINT_DISABLE: '1',
  },
});

if (error || status !== 0) {
  console.error('The database client could not be generated from prisma/schema.prisma:');
  console.error(error?.message ?? `${stdout}${stderr}`);
  process.exitCode = 1;
}

// Run as a process of its own by create-cluster.ts: node initialize-cluster.ts FOLDER
import { PGlite } from '@electric-sql/pglite';

const say = (words: string): boolean => process.stderr.write(`${words}\n`);

try {
  const cluster = await PGlite.create(String(process.argv[2]), {
    initialMemory: 128 << 20,
    onStderr: (line) => !/\b(PANIC|FATAL|error):/.test(line) || say(line),
  });
  await cluster.close();
} catch (error) {
  say(String(error));
  process.exitCode = 1;
}

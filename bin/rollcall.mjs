#!/usr/bin/env -S node --liftoff-only --max-semi-space-size=8
// The flags halve the memory (npm run bench -- memory): V8's optimising compiler takes 500 MiB for the code of
// PostgreSQL and Prisma in WebAssembly and does not make it faster. They work at the start of a process only.
// Plain JavaScript, so that an older Node says what it needs instead of dying of a syntax error.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  process.stderr.write(
    `Rollcall needs Node 24 or newer; this is ${process.version}. "npm start" and "npm run" bring their own.\n`,
  );
  process.exit(2);
}
// Hundreds of files without a build: kept compiled, they load in half the time. Where it cannot be kept, it is not.
const { enableCompileCache } = await import('node:module');
enableCompileCache(`${import.meta.dirname}/../node_modules/.cache/rollcall`);
const { runCli } = await import('../src/cli.ts');
process.exitCode = await runCli(process.argv.slice(2), process.env);

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/conformance/**'],
    // Each test file with an embedded database takes half a gigabyte.
    maxWorkers: 2,
    // As `npm start` runs: half the memory for the embedded database, see bin/rollcall.mjs.
    execArgv: ['--liftoff-only'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

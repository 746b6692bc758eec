import { defineConfig } from 'vitest/config';

/** The tests of the rules alone: what `npm run mutants` breaks the code under. No database, no browser. */
export default defineConfig({
  test: {
    include: ['test/domain/**/*.test.ts', 'test/use-cases/**/*.test.ts'],
    testTimeout: 60_000,
  },
});

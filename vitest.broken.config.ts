import { defineConfig } from 'vitest/config';
import { RULE_BREAKS } from './test/rule-breaks/rule-breaks.ts';

const broken = RULE_BREAKS[Number(process.env.ROLLCALL_BREAK)];

/** The tests run on code in which one rule is broken as it is loaded; no file is changed (scripts/break-rules.ts). */
export default defineConfig({
  plugins: [
    {
      name: 'break a rule',
      enforce: 'pre',
      transform(code, id) {
        if (broken === undefined || !id.endsWith(broken.file)) return null;
        return code.replace(broken.from, () => broken.to);
      },
    },
  ],
  // What is kept compiled is the code as it stands, or as another break left it.
  test: { fsModuleCache: false, include: ['test/**/*.test.ts'], maxWorkers: 1, testTimeout: 60_000 },
});

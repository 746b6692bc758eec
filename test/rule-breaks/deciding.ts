import type { RuleBreak } from './rule-break.ts';

const guard = 'test/domain/guard';
const applyRun = 'test/use-cases/apply-run.test.ts';

/** Matching, planning and approving. */
export const DECIDING: readonly RuleBreak[] = [
  {
    rule: 'M1',
    how: 'two people on one account are not seen',
    file: 'src/domain/firm-hold.ts',
    from: "if (isShared) return { rule: 'M1'",
    to: "if (false) return { rule: 'M1'",
    test: `${guard}.property.test.ts`,
  },
  {
    rule: 'P5',
    how: 'bots are managed',
    file: 'src/domain/is-manageable.ts',
    from: "account.role !== 'bot' &&",
    to: '',
    test: 'test/domain/decide-switched.test.ts',
  },
  {
    rule: 'A1',
    how: 'what changed since is written all the same',
    file: 'src/use-cases/recheck-operation.ts',
    from: 'if (same !== undefined && same.evidence === operation.evidence)',
    to: 'if (same !== undefined)',
    test: applyRun,
  },
  {
    rule: 'A3',
    how: 'nobody is asked about an admin’s account',
    file: 'src/domain/guard.ts',
    from: 'if (isPowerful(role))',
    to: 'if (false)',
    test: `${guard}.test.ts`,
  },
  {
    rule: 'A3',
    how: 'one person gives both yeses',
    file: 'src/use-cases/collect-yeses.ts',
    from: 'const own = new Set(two.filter(isOwn));',
    to: 'const own = new Set(two.filter(() => isOwn === null));',
    test: 'test/use-cases/decide-held.test.ts',
  },
  {
    rule: 'A5',
    how: 'what was approved long ago is sent',
    file: 'src/use-cases/run-timed-out.ts',
    from: '> A_DAY_MS',
    to: '> 1_000 * A_DAY_MS',
    test: 'test/use-cases/stop-run.test.ts',
  },
  {
    rule: 'H1',
    how: 'a hold is opened anew with each plan',
    file: 'src/domain/hold-lifecycle.ts',
    from: '} else if (hold === undefined) {',
    to: '} else if (true) {',
    test: 'test/domain/hold-lifecycle.test.ts',
  },
];

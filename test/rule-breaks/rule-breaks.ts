/** One way to break a rule, and the test that has to notice. */
export interface RuleBreak {
  readonly rule: string;
  /** What goes wrong, in a few words. */
  readonly how: string;
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly from: string;
  readonly to: string;
  /** Of the tests in this file, one that cites the rule fails. */
  readonly test: string;
}

const guard = 'test/domain/guard';
const applyRun = 'test/use-cases/apply-run.test.ts';
const gateway = 'test/scim/client/scim-gateway.test.ts';

/** Guarding: each would let somebody lose Slack by mistake. */
const GUARDING: readonly RuleBreak[] = [
  {
    rule: 'G1',
    how: 'the holder of the token may leave',
    file: 'src/domain/protect.ts',
    from: "if (id === keepers.holderId) return 'holder';",
    to: '',
    test: 'test/domain/protect.test.ts',
  },
  {
    rule: 'G1',
    how: 'protection is not looked at',
    file: 'src/domain/firm-hold.ts',
    from: 'if (protection !== null)',
    to: 'if (false)',
    test: `${guard}.property.test.ts`,
  },
  {
    rule: 'G2',
    how: 'a listing of nobody is a reading',
    file: 'src/use-cases/read-slack.ts',
    from: 'if (accounts === 0)',
    to: 'if (false)',
    test: 'test/use-cases/sync.test.ts',
  },
  {
    rule: 'G2',
    how: 'a shrunken reading is believed',
    file: 'src/domain/review-hold.ts',
    from: "if (shrunken === undefined || operation.evidenceKind !== 'absent') return null;",
    to: 'return null;',
    test: `${guard}.test.ts`,
  },
  {
    rule: 'G2',
    how: 'who is missing from the listing is not asked for by id',
    file: 'src/use-cases/read-slack.ts',
    from: 'accounts += await askForMissing(slack, reading);',
    to: '',
    test: 'test/use-cases/sync.test.ts',
  },
  {
    rule: 'G3',
    how: 'a flood of removals flows',
    file: 'src/domain/guard.ts',
    from: 'if (count <= allowed) return looked;',
    to: 'return looked;',
    test: `${guard}-limits.test.ts`,
  },
  {
    rule: 'G3',
    how: 'what ran in the last day is not counted',
    file: 'src/domain/guard.ts',
    from: 'looked.filter(isCounted).length + undecided',
    to: 'looked.filter(isCounted).length',
    test: `${guard}.property.test.ts`,
  },
  {
    rule: 'G4',
    how: 'the first plan runs by itself',
    file: 'src/domain/review-hold.ts',
    from: 'if (!context.reviewed)',
    to: 'if (false)',
    test: `${guard}.property.test.ts`,
  },
  {
    rule: 'G5',
    how: 'grace is over at once',
    file: 'src/domain/grace-hold.ts',
    from: 'since.getTime() + minutes * MINUTE_MS',
    to: 'since.getTime()',
    test: 'test/domain/decide-grace.test.ts',
  },
  {
    rule: 'G6',
    how: 'a flapping account is never frozen',
    file: 'src/domain/switch-operations.ts',
    from: 'flips >= FLIPS_FROZEN',
    to: 'false',
    test: 'test/domain/decide-switched.test.ts',
  },
  {
    rule: 'G7',
    how: 'failures never stop a run',
    file: 'src/use-cases/enter-quarantine.ts',
    from: 'all >= FEWEST_OPERATIONS && tally.failed > SHARE_OF_FAILURES * all',
    to: 'false',
    test: 'test/use-cases/stop-run.test.ts',
  },
  {
    rule: 'G8',
    how: 'a flood of invitations flows',
    file: 'src/domain/guard.ts',
    from: "{ rule: 'G8', concerns: isAddition, limit: policy.additions } as const",
    to: "{ rule: 'G8', concerns: () => false, limit: policy.additions } as const",
    test: `${guard}-limits.test.ts`,
  },
  {
    rule: 'G9',
    how: 'a rename is no reason to wait',
    file: 'src/domain/review-hold.ts',
    from: 'if (rename !== null)',
    to: 'if (false)',
    test: 'test/use-cases/confirm-rename.test.ts',
  },
];

/** Applying: each would lose a change, make one twice, or make one that nobody asked for. */
const APPLYING: readonly RuleBreak[] = [
  {
    rule: 'X1',
    how: 'a write is sent before it is durable',
    file: 'src/use-cases/apply-operation.ts',
    from: 'await work.sending();',
    to: '',
    test: 'test/use-cases/crash.test.ts',
  },
  {
    rule: 'X1',
    how: 'a write whose answer was lost is sent again blindly',
    file: 'src/scim/client/retry-policy.ts',
    from: 'write: { none: 5, unknown: 1 }',
    to: 'write: { none: 5, unknown: 5 }',
    test: gateway,
  },
  {
    rule: 'X2',
    how: 'two writes to one account meet',
    file: 'src/scim/client/keyed-queue.ts',
    from: 'const mine = before.then(work, work);',
    to: 'const mine = work();',
    test: 'test/scim/client/keyed-queue.test.ts',
  },
  {
    rule: 'X3',
    how: 'joiners go before leavers',
    file: 'src/use-cases/apply-run.ts',
    from: '(a, b) => Number(isRemoval(b.operation)) - Number(isRemoval(a.operation))',
    to: '(a, b) => Number(isRemoval(a.operation)) - Number(isRemoval(b.operation))',
    test: 'test/use-cases/sync.test.ts',
  },
  {
    rule: 'X3',
    how: 'a pause that Slack asked for is not kept',
    file: 'src/scim/client/scim-client.ts',
    from: 'pacer.pause(request.kind, waitMs);',
    to: '',
    test: 'test/scim/client/scim-client.test.ts',
  },
  {
    rule: 'X4',
    how: 'more than one attribute is written',
    file: 'src/scim/client/account-requests.ts',
    from: 'Operations: [operation]',
    to: 'Operations: [operation, operation]',
    test: gateway,
  },
  {
    rule: 'X5',
    how: 'an answer that shows nothing is believed',
    file: 'src/scim/client/prove-write.ts',
    from: 'account.id === target && proves(account)',
    to: 'account.id === target',
    test: gateway,
  },
  {
    rule: 'X6',
    how: 'a user name that somebody has is tried',
    file: 'src/domain/user-name.ts',
    from: 'given.has(candidate) || taken.has(candidate) || RESERVED.has(candidate)',
    to: 'given.has(candidate)',
    test: 'test/domain/user-name.test.ts',
  },
  {
    rule: 'X7',
    how: 'one account that fails stops the others',
    file: 'src/use-cases/apply-run.ts',
    from: "return ended('failed', work.accountId, codeOf(error), 'see the log');",
    to: 'throw error;',
    test: applyRun,
  },
];

/** Matching, planning and approving. */
const DECIDING: readonly RuleBreak[] = [
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

export const RULE_BREAKS: readonly RuleBreak[] = [...GUARDING, ...APPLYING, ...DECIDING];

import type { RuleBreak } from './rule-break.ts';

const applyRun = 'test/use-cases/apply-run.test.ts';
const gateway = 'test/scim/client/scim-gateway.test.ts';

/** Applying: each would lose a change, make one twice, or make one that nobody asked for. */
export const APPLYING: readonly RuleBreak[] = [
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
  {
    rule: 'X8',
    how: 'what changed since is undone all the same',
    file: 'src/domain/reverse-operation.ts',
    from: 'if (!isAsLeft(operation, account))',
    to: 'if (false)',
    test: 'test/use-cases/undo-run.test.ts',
  },
  {
    rule: 'X8',
    how: 'what an undo takes away is not guarded',
    file: 'src/domain/want-account.ts',
    from: 'byName: !isUndo',
    to: 'byName: true',
    test: 'test/use-cases/undo-run.test.ts',
  },
];

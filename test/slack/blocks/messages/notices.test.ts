import { describe, expect, it } from 'vitest';
import { CAUSES } from '../../../../src/domain/cause.ts';
import type { RunOperation } from '../../../../src/domain/run.ts';
import { ACTIONS, actionId } from '../../../../src/slack/action-ids.ts';
import {
  type ApprovalRequestModel,
  approvalRequestMessage,
} from '../../../../src/slack/blocks/messages/approval-request-message.ts';
import { quarantineMessage } from '../../../../src/slack/blocks/messages/quarantine-message.ts';
import {
  requestDecidedMessage,
  requestMessage,
} from '../../../../src/slack/blocks/messages/request-message.ts';
import { runFinishedMessage, runProgressMessage } from '../../../../src/slack/blocks/messages/run-message.ts';
import { groupByCause } from '../../../../src/slack/blocks/parts/cause-group.ts';
import { textsFor } from '../../../../src/texts/texts-for.ts';
import { actionIdsOf, expectValidMessage, wording } from '../../../support/block-kit.ts';
import { HOSTILE_NAME_LIST, withAnyName } from '../../../support/hostile-names.ts';
import {
  accessRequestNamed,
  heldNamed,
  NOW,
  operationNamed,
  reasonsNamed,
} from '../../../support/view-models.ts';

const texts = textsFor({ locale: 'en-US', timeZone: 'UTC' });
const later = new Date(NOW.getTime() + 7 * 86_400_000);

function requestNamed(name: string, count: number, change: Partial<ApprovalRequestModel> = {}) {
  const held = CAUSES.flatMap((cause) =>
    heldNamed(name, count, { reasons: [{ cause, chain: reasonsNamed(name) }] }),
  );
  return approvalRequestMessage(texts, {
    groups: groupByCause(held, 100_000),
    decisions: Array.from({ length: count }, () => ({
      by: { kind: 'slack' as const, userId: 'U1', name },
      decision: 'approved' as const,
      count,
      at: NOW,
    })),
    secondNeeded: true,
    first: true,
    expiresAt: later,
    expired: 0,
    now: NOW,
    ...change,
  });
}

function troubledNamed(name: string, count: number, code = 'slack_unavailable') {
  return Array.from(
    { length: count },
    (_, index): Pick<RunOperation, 'operation' | 'state' | 'error'> => ({
      operation: operationNamed(name),
      state: index % 2 === 0 ? 'failed' : 'stale',
      error: { code, detail: name },
    }),
  );
}

const counted = (count: number) => ({
  applied: count,
  held: count,
  stale: count,
  failed: count,
  waiting: count,
});
const somebody = (name: string) => ({ kind: 'slack' as const, userId: 'U1', name });

function expectFits(name: string) {
  expectValidMessage(requestNamed(name, 3));
  expectValidMessage(
    runFinishedMessage(texts, {
      counts: counted(30),
      startedBy: somebody(name),
      troubled: [...troubledNamed(name, 30), ...troubledNamed(name, 30, name)],
    }),
  );
  const decided = { by: name, at: NOW };
  for (const one of [
    accessRequestNamed(name),
    accessRequestNamed(name, { decided: { decision: 'granted', ...decided } }),
    accessRequestNamed(name, { decided: { decision: 'declined', ...decided } }),
  ]) {
    expectValidMessage(requestMessage(texts, one));
    expectValidMessage(requestDecidedMessage(texts, one));
  }
  expectValidMessage(quarantineMessage(texts, { why: name, until: NOW }));
}

describe('messages to people who did not ask', () => {
  it.each(HOSTILE_NAME_LIST)('are ones that Slack takes, with a name that is %s', (_, name) =>
    expectFits(name),
  );

  it('are ones that Slack takes, with any name', () => withAnyName(expectFits));

  it.each([0, 1, 15, 100_000])('are ones that Slack takes, with %i of everything', (count) => {
    expectValidMessage(runProgressMessage(texts, { counts: counted(count), left: count * 1_000 }));
    expectValidMessage(requestNamed('Ada', Math.min(count, 1_000)));
    expectValidMessage(
      runFinishedMessage(texts, {
        counts: counted(count),
        startedBy: { kind: 'rollcall' },
        troubled: troubledNamed('Ada', Math.min(count, 1_000)),
      }),
    );
  });
});

describe('the approval request', () => {
  it('[H1] says what waits by cause, and who decided what since', () => {
    const held = heldNamed('Ada', 30);
    const request = approvalRequestMessage(texts, {
      groups: groupByCause(held, 200),
      decisions: [{ by: somebody('Grace'), decision: 'approved', count: 12, at: NOW }],
      secondNeeded: false,
      first: false,
      expiresAt: later,
      expired: 0,
      now: NOW,
    });
    expect(request.text).toBe('30 changes wait for your decision');
    expect(wording(request)).toContain('Deactivate: *30* · 15% of the managed accounts');
    expect(wording(request)).toContain('• Grace approved 12 (now)');
    expect(wording(request)).toContain('Open until Dec 1, 2026');
    expect(actionIdsOf(request)).toEqual([
      actionId(ACTIONS.openApproval, 'suspended'),
      actionId(ACTIONS.openApproval, 'all'),
    ]);
  });

  it('[H1] has no button any more when all is decided, or when the cause has gone', () => {
    const decided = requestNamed('Ada', 1, { groups: [] });
    expect(wording(decided)).toContain('Decided');
    expect(actionIdsOf(decided)).toEqual([]);
    const gone = requestNamed('Ada', 0, { groups: [], decisions: [] });
    expect(wording(gone)).toContain('the cause has gone');
  });

  it('[A5] says when nobody answered in time, and where it can still be decided', () => {
    const over = requestNamed('Ada', 0, { groups: [], decisions: [], expired: 12 });
    expect(wording(over)).toContain('Nobody decided in time. 12 changes stay held');
    expect(actionIdsOf(over)).toEqual([]);
  });

  it('[A3] says that a second approver has to agree', () => {
    expect(wording(requestNamed('Ada', 1))).toContain('a second approver has to agree');
  });
});

describe('the run', () => {
  it('shows how far it is, and how long it takes', () => {
    const counts = { applied: 45, held: 0, stale: 0, failed: 5, waiting: 50 };
    const progress = runProgressMessage(texts, { counts, left: 90_000 });
    expect(wording(progress)).toContain('██████████░░░░░░░░░░');
    expect(wording(progress)).toContain('50 of 100 done · about 2 minutes left · 5 failed so far');
  });

  it('[X7] says of each that failed what to do', () => {
    const counts = { applied: 2, held: 0, stale: 0, failed: 1, waiting: 0 };
    const finished = runFinishedMessage(texts, {
      counts,
      startedBy: { kind: 'command_line', user: 'root' },
      troubled: [
        {
          operation: operationNamed('Ada'),
          state: 'failed',
          error: { code: 'email_taken', detail: 'xoxp-not-to-be-shown' },
        },
      ],
    });
    const said = wording(finished);
    expect(said).toContain('*Run finished, but something failed*\n2 done · 1 failed');
    expect(said).toContain('• Deactivate *Ada*: Another Slack account has this email address already.');
    expect(said).toContain('Started by root on the command line');
    expect(said).not.toContain('xoxp');
  });

  it('says so where there was nothing to do', () => {
    const finished = runFinishedMessage(texts, {
      counts: counted(0),
      startedBy: { kind: 'rollcall' },
      troubled: [],
    });
    expect(wording(finished)).toContain('Nothing had to be done');
  });
});

describe('the quarantine', () => {
  it('[G7] says why, until when, and how to try at once', () => {
    const said = wording(quarantineMessage(texts, { why: '45 % of 20 failed', until: NOW }));
    expect(said).toContain('Too much went wrong (45 % of 20 failed)');
    expect(said).toContain('It tries again by itself on Nov 24, 2026');
    expect(said).toContain('/provision sync');
  });
});

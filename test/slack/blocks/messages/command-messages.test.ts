import { describe, expect, it } from 'vitest';
import { ACTIONS, actionId } from '../../../../src/slack/action-ids.ts';
import { parseActionValue } from '../../../../src/slack/blocks/action-value.ts';
import { chooseMessage } from '../../../../src/slack/blocks/messages/choose-message.ts';
import { didYouMeanMessage, helpMessage } from '../../../../src/slack/blocks/messages/help-message.ts';
import { LIST_PAGE_SIZE, listMessage } from '../../../../src/slack/blocks/messages/list-message.ts';
import {
  doneMessage,
  errorMessage,
  refusalMessage,
} from '../../../../src/slack/blocks/messages/notice-message.ts';
import { planMessage } from '../../../../src/slack/blocks/messages/plan-message.ts';
import { statusMessage } from '../../../../src/slack/blocks/messages/status-message.ts';
import { syncStartedMessage } from '../../../../src/slack/blocks/messages/sync-started-message.ts';
import { whyMessage } from '../../../../src/slack/blocks/messages/why-message.ts';
import { textsFor } from '../../../../src/texts/texts-for.ts';
import { actionIdsOf, buttonValuesOf, expectValidMessage, wording } from '../../../support/block-kit.ts';
import { HOSTILE_NAME_LIST, withAnyName } from '../../../support/hostile-names.ts';
import {
  connectionNamed,
  listNamed,
  NOW,
  operationNamed,
  planOf,
  reasonsNamed,
} from '../../../support/view-models.ts';

const texts = textsFor({ locale: 'en-US', timeZone: 'UTC' });

function statusNamed(name: string, count: number) {
  return statusMessage(texts, {
    connection: { connection: connectionNamed(name), problem: null, connectUrl: null, mayConfigure: true },
    counts: {
      active: count,
      invited: count,
      inactive: count,
      guests: count,
      entitledWithoutAccount: count,
      activeWithoutEntitlement: count,
      drift: count,
    },
    held: count,
    lastRun: count === 0 ? null : { at: NOW, applied: count, failed: 1 },
    mayAsk: true,
    now: NOW,
  });
}

function expectFits(name: string) {
  expectValidMessage(statusNamed(name, 3));
  expectValidMessage(helpMessage(texts, { unknown: name, suggestion: name }));
  expectValidMessage(didYouMeanMessage(texts, { unknown: name, suggestion: null }));
  for (const total of [0, 1, 15, 100_000])
    expectValidMessage(listMessage(texts, listNamed(name, total, LIST_PAGE_SIZE)));
  expectValidMessage(
    whyMessage(texts, {
      email: name,
      name,
      account: { status: 'inactive', role: null },
      reasons: reasonsNamed(name),
      operation: operationNamed(name, { kind: 'update_profile', from: name, to: name }),
      drift: { accountId: 'U1', email: name, name, why: 'unexplained', personId: null },
    }),
  );
  expectValidMessage(planMessage(texts, { plan: planOf(name, 3), mayAsk: true, mayDecide: true }));
  const matches = [{ accountId: 'U1', email: name, name, status: 'active' as const }];
  expectValidMessage(chooseMessage(texts, { verb: 'show', matches, total: 1 }));
  expectValidMessage(errorMessage({ title: name, next: name }));
  expectValidMessage(doneMessage(name));
}

describe('answers to /provision', () => {
  it.each(HOSTILE_NAME_LIST)('are messages that Slack takes, with a name that is %s', (_, name) =>
    expectFits(name),
  );

  it('are messages that Slack takes, with any name', () => withAnyName(expectFits));

  it.each([0, 1, 15, 100_000])('are messages that Slack takes, with %i of everything', (count) => {
    expectValidMessage(statusNamed('Acme', count));
    expectValidMessage(planMessage(texts, { plan: planOf('Ada', count), mayAsk: true, mayDecide: true }));
  });

  it('are short and kind where somebody may not', () => {
    const refusal = refusalMessage(texts, 'ask');
    expectValidMessage(refusal);
    expect(wording(refusal)).toContain('Only operators and owners can ask for changes.');
    expect(actionIdsOf(refusal)).toEqual([]);
  });

  it('lead to the message that shows the progress', () => {
    const started = syncStartedMessage(texts, { progressUrl: 'https://acme.slack.com/archives/D1/p1' });
    expectValidMessage(started);
    expect(JSON.stringify(started)).toContain('https://acme.slack.com/archives/D1/p1');
    expectValidMessage(syncStartedMessage(texts, { progressUrl: null }));
  });
});

describe('the status card', () => {
  it('says how things stand and leads on', () => {
    const card = statusNamed('Acme', 1_200);
    expect(wording(card)).toContain('Connected to Acme (Business+).');
    expect(wording(card)).toContain('Active accounts: *1,200*');
    expect(wording(card)).toContain('Last run now: 1,200 done, 1 failed');
    expect(actionIdsOf(card)).toContain(actionId(ACTIONS.openApproval, 'all'));
    expect(actionIdsOf(statusNamed('Acme', 0))).not.toContain(actionId(ACTIONS.openApproval, 'all'));
  });
});

describe('help', () => {
  it('has an example for every word', () => {
    const said = wording(helpMessage(texts, { unknown: null, suggestion: null }));
    for (const { usage } of texts.commands.help) expect(said).toContain(`\`${usage}\``);
  });

  it('offers the right word after a near miss, with what followed it', () => {
    const answer = didYouMeanMessage(texts, {
      unknown: 'deactvate',
      suggestion: 'deactivate ada@example.com',
    });
    expect(wording(answer)).toContain('Rollcall does not know “deactvate”.');
    expect(wording(answer)).toContain('Did you mean “deactivate”?');
    expect(buttonValuesOf(answer).map(parseActionValue)).toEqual([
      { to: 'command', text: 'deactivate ada@example.com' },
      { to: 'command', text: 'help' },
    ]);
  });
});

describe('the list', () => {
  it('has a page of ten, filters, and how fresh it is', () => {
    const list = listMessage(texts, listNamed('ada', 100_000, LIST_PAGE_SIZE));
    expect(wording(list)).toContain('All accounts (100,000)');
    expect(wording(list)).toContain('11–20 of 100,000 · Read from Slack now');
    const ids = actionIdsOf(list);
    expect(ids.filter((id) => id === ACTIONS.accountMenu)).toHaveLength(10);
    expect(ids).toContain(actionId(ACTIONS.listFilter, 'drift'));
    expect(ids).toContain(actionId(ACTIONS.listPage, 'next'));
  });
});

describe('the plan', () => {
  it('says what runs by itself, what waits, and that nothing was changed', () => {
    const said = wording(planMessage(texts, { plan: planOf('Ada', 12), mayAsk: true, mayDecide: true }));
    expect(said).toContain('12 changes would run by themselves');
    expect(said).toContain('12 changes wait for a decision');
    expect(said).toContain('• *Suspended in the directory*: Deactivate 24');
    expect(said).toContain('Nothing was changed');
  });

  it('says so where nothing would change', () => {
    const said = wording(planMessage(texts, { plan: planOf('Ada', 0), mayAsk: false, mayDecide: false }));
    expect(said).toContain('Nothing would change');
  });

  it('[G2] says that nobody is removed because of a reading that was not complete', () => {
    const plan = planOf('Ada', 0);
    const incomplete = {
      ...plan,
      readings: { ...plan.readings, slack: { ...plan.readings.slack, complete: false } },
    };
    expect(wording(planMessage(texts, { plan: incomplete, mayAsk: true, mayDecide: true }))).toContain(
      'nobody is removed because of it',
    );
  });
});

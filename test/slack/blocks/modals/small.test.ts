import { describe, expect, it } from 'vitest';
import { CHECK_NAMES, failed, passed } from '../../../../src/domain/connection-check.ts';
import { parseActionValue } from '../../../../src/slack/blocks/action-value.ts';
import { chooseView } from '../../../../src/slack/blocks/modals/choose-view.ts';
import { connectView } from '../../../../src/slack/blocks/modals/connect-view.ts';
import { loadingView } from '../../../../src/slack/blocks/modals/loading-view.ts';
import { noticeView } from '../../../../src/slack/blocks/modals/notice-view.ts';
import { textsFor } from '../../../../src/texts/texts-for.ts';
import { buttonValuesOf, expectValidView, wording } from '../../../support/block-kit.ts';
import { HOSTILE_NAME_LIST, withAnyName } from '../../../support/hostile-names.ts';

const texts = textsFor({ locale: 'en-US', timeZone: 'UTC' });
const url = 'https://rollcall.example/slack/install';

function chooseNamed(name: string, total: number) {
  const matches = Array.from({ length: Math.min(total, 50) }, (_, index) => ({
    accountId: index % 2 === 0 ? `U${index}` : null,
    email: name,
    name,
    status: index % 2 === 0 ? ('active' as const) : null,
  }));
  return chooseView(texts, { verb: 'deactivate', matches, total });
}

function expectFits(name: string) {
  expectValidView(loadingView(texts, name));
  for (const kind of ['error', 'refused', 'done'] as const)
    expectValidView(noticeView(texts, { kind, text: { title: name, next: name } }));
  for (const total of [0, 1, 15, 100_000]) expectValidView(chooseNamed(name, total));
  expectValidView(connectView(texts, { connectUrl: url, holderName: name, checks: [] }));
  expectValidView(
    connectView(texts, {
      connectUrl: null,
      holderName: name,
      checks: CHECK_NAMES.map((check) => failed(check, 'wrong_workspace', { fatal: true, facts: { name } })),
    }),
  );
}

describe('small modals', () => {
  it.each(HOSTILE_NAME_LIST)('are ones that Slack takes, with a name that is %s', (_, name) =>
    expectFits(name),
  );

  it('are ones that Slack takes, with any name', () => withAnyName(expectFits));

  it('the choice goes on with the account, or with the email where there is none', () => {
    const view = chooseNamed('Ada', 3);
    const values = buttonValuesOf(view).map(parseActionValue);
    expect(values).toEqual([
      { to: 'chosen', verb: 'deactivate', id: 'U0', email: 'Ada' },
      { to: 'chosen', verb: 'deactivate', id: null, email: 'Ada' },
      { to: 'chosen', verb: 'deactivate', id: 'U2', email: 'Ada' },
    ]);
  });

  it('says that there are more than it shows', () => {
    expect(wording(chooseNamed('Ada', 100_000))).toContain('100,000 people match');
    expect(wording(chooseNamed('Ada', 100_000))).toContain('There are more.');
    expect(wording(chooseNamed('Ada', 3))).not.toContain('There are more.');
  });
});

describe('the connect modal', () => {
  it('says what connecting takes and on whom it will rest', () => {
    const said = wording(connectView(texts, { connectUrl: url, holderName: 'Ada', checks: [] }));
    expect(said).toContain('Business+ or Enterprise');
    expect(said).toContain('Who connects: Ada');
    expect(said).toContain('Connect Slack');
  });

  it('has a line for each check, and says of a failing one what to do', () => {
    const checks = [passed('team'), failed('plan', 'slack_plan_missing', { fatal: false })];
    const said = wording(connectView(texts, { connectUrl: url, holderName: 'Ada', checks }));
    expect(said).toContain('✅ The right Slack workspace');
    expect(said).toContain('❌ *The Slack plan*: This Slack plan does not allow provisioning');
    expect(said).toContain('Provisioning needs Business+ or Enterprise.');
    expect(said).not.toContain('The token was not kept');
  });

  it('says that the token was not kept where it was not', () => {
    const checks = [failed('team', 'wrong_workspace', { fatal: true })];
    expect(wording(connectView(texts, { connectUrl: url, holderName: 'Ada', checks }))).toContain(
      'The token was not kept',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { ACTIONS } from '../../../../src/slack/action-ids.ts';
import type { AccountModel, PersonProfile } from '../../../../src/slack/blocks/modals/account-model.ts';
import { accountMetadata, accountView } from '../../../../src/slack/blocks/modals/account-view.ts';
import { whyView } from '../../../../src/slack/blocks/modals/why-view.ts';
import { textsFor } from '../../../../src/texts/texts-for.ts';
import { actionIdsOf, expectValidView, wording } from '../../../support/block-kit.ts';
import { HOSTILE_NAME_LIST, withAnyName } from '../../../support/hostile-names.ts';
import { changeNamed, NOW, operationNamed, reasonsNamed } from '../../../support/view-models.ts';

const texts = textsFor({ locale: 'en-US', timeZone: 'UTC' });

function personNamed(name: string, many: number): PersonProfile {
  return {
    name,
    email: name,
    title: name,
    status: 'active',
    sourceName: name,
    unitPath: name,
    groups: Array.from({ length: many }, () => name),
    workspaces: Array.from({ length: many }, () => name),
  };
}

function modelNamed(name: string, many = 3, change: Partial<AccountModel> = {}): AccountModel {
  return {
    account: {
      id: 'U0000000042',
      name,
      email: name,
      secondaryEmail: name,
      userName: name,
      title: name,
      status: 'active',
      role: 'admin',
    },
    live: true,
    readAt: NOW,
    organizationProfile: personNamed(name, many),
    workspaceProfile: personNamed(name, many),
    apps: Array.from({ length: many }, () => ({
      name,
      kind: 'chat' as const,
      seat: 'member' as const,
      subjectKind: 'group' as const,
      subjectName: name,
    })),
    reasons: reasonsNamed(name),
    operation: operationNamed(name),
    drift: { accountId: 'U1', email: name, name, why: 'switched_off', personId: null },
    receipts: Array.from({ length: many }, () => changeNamed(name)),
    activate: { possible: false, code: 'already_active' },
    deactivate: { possible: true },
    now: NOW,
    ...change,
  };
}

function expectFits(name: string) {
  expectValidView(accountView(texts, modelNamed(name)));
}

function expectFitsToo(name: string) {
  const model = {
    email: name,
    name,
    account: null,
    reasons: reasonsNamed(name),
    operation: null,
    drift: null,
  };
  expectValidView(whyView(texts, model));
}

describe('the account modal', () => {
  it.each(HOSTILE_NAME_LIST)('is one that Slack takes, with a name that is %s', (_, name) =>
    expectFits(name),
  );

  it('is one that Slack takes, with any name', () => withAnyName(expectFits));

  it.each([0, 1, 15, 1_000])('is one that Slack takes, with %i groups, apps and receipts', (many) => {
    expectValidView(accountView(texts, modelNamed('Ada', many)));
  });

  it('shows the Slack profile, both profiles behind it, apps, reasons, what is planned and the last entries', () => {
    const said = wording(accountView(texts, modelNamed('Ada')));
    for (const part of [
      'Read from Slack just now',
      'Slack profile',
      'Organization profile',
      'Workspace profile',
      '• Ada · Chat · Member · through the group Ada',
      'So they should have Slack, with a member seat.',
      'Deactivate *Ada* (Ada) · Suspended in the directory',
      '• Deactivated: *Ada* · Ada · now',
    ])
      expect(said).toContain(part);
  });

  it('offers what is possible, and says of the rest why it is not', () => {
    const view = accountView(texts, modelNamed('Ada'));
    expect(actionIdsOf(view)).toEqual([ACTIONS.openDeactivate]);
    expect(wording(view)).toContain('Activate is not possible: This account is active already.');
  });

  it('says so where Slack did not answer and where nobody stands behind the account', () => {
    const said = wording(
      accountView(
        texts,
        modelNamed('Ada', 0, {
          live: false,
          organizationProfile: null,
          workspaceProfile: null,
          operation: null,
        }),
      ),
    );
    expect(said).toContain('Slack did not answer. This is how Rollcall read it on Nov 24, 2026');
    expect(said).toContain('Nobody in the directory has this email address.');
    expect(said).toContain('Nothing is planned for this account.');
  });

  it('remembers which account it shows', () => {
    const view = accountView(texts, modelNamed('Ada'));
    expect(accountMetadata.parse(view.private_metadata)).toEqual({ accountId: 'U0000000042' });
  });
});

describe('the why modal', () => {
  it.each(HOSTILE_NAME_LIST)('is one that Slack takes, with a name that is %s', (_, name) =>
    expectFitsToo(name),
  );

  it('is one that Slack takes, with any name', () => withAnyName(expectFitsToo));

  it('[E2] explains somebody without Slack too', () => {
    const said = wording(
      whyView(texts, {
        email: 'ada@example.com',
        name: 'Ada',
        account: null,
        reasons: [{ kind: 'no_person' }, { kind: 'verdict', entitled: false, seat: 'member' }],
        operation: null,
        drift: null,
      }),
    );
    expect(said).toContain('ada@example.com · There is no Slack account with this address.');
    expect(said).toContain('• Nobody in the directory has this email address.');
    expect(said).toContain('→ *So they should not have Slack.*');
  });
});

import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../../src/domain/policy.ts';
import { activityView } from '../../../../src/slack/blocks/home/activity-view.ts';
import { driftView } from '../../../../src/slack/blocks/home/drift-view.ts';
import { settingsView } from '../../../../src/slack/blocks/home/settings-view.ts';
import { firstPage, nextPage } from '../../../../src/slack/blocks/list-position.ts';
import { historyMessage } from '../../../../src/slack/blocks/messages/history-message.ts';
import { driftDecisionView } from '../../../../src/slack/blocks/modals/drift-decision-view.ts';
import {
  sourceRevokeView,
  sourceTokenView,
  tokenShownView,
} from '../../../../src/slack/blocks/modals/source-token-view.ts';
import { sourceUnitsView } from '../../../../src/slack/blocks/modals/source-units-view.ts';
import { textsFor } from '../../../../src/texts/texts-for.ts';
import { expectValidMessage, expectValidView, wording } from '../../../support/block-kit.ts';
import { HOSTILE_NAME_LIST, withAnyName } from '../../../support/hostile-names.ts';
import { connectionNamed, NOW } from '../../../support/view-models.ts';

const texts = textsFor({ locale: 'en-US', timeZone: 'UTC' });
const ID = '0195f0c8-7e4a-7c3e-9d3f-0123456789ab';
const TOKEN = 'rollcall_scim__a-_b_';

const frameNamed = (name: string) => ({
  connection: { connection: connectionNamed(name), problem: null, connectUrl: null, mayConfigure: true },
  mayAsk: true,
  held: 100_000,
  drift: 100_000,
});

const receiptNamed = (name: string) => ({
  number: 100_000,
  seal: 's',
  event: 'applied' as const,
  at: NOW,
  actor: { kind: 'slack', userId: 'U1', name } as const,
  subject: { email: name, name, accountId: 'U1' },
  planHash: null,
  runId: ID,
  facts: { kind: 'deactivate', cause: 'suspended', reason: name },
});

const page = (name: string) => ({
  position: nextPage(firstPage<'all'>('all', name), 'c'.repeat(400)),
  pageSize: 15,
  next: 'd'.repeat(400),
  total: 100_000,
});

function settingsNamed(name: string) {
  const reading = { at: NOW, people: 7, complete: false, before: null };
  const source = {
    id: ID,
    name,
    kind: 'scim',
    addedAt: NOW,
    reviewedAt: null,
    lastReading: reading,
  } as const;
  const token = { at: NOW, by: name, usedAt: null };
  const sources = Array.from({ length: 200 }, () => ({
    ...source,
    people: 9,
    token,
    unitFrom: 'costCenter' as const,
    circles: [name, name, name, name, name],
  }));
  const provisioning = { on: true, since: NOW, by: name };
  const policy = DEFAULT_POLICY;
  return settingsView(texts, {
    frame: frameNamed(name),
    provisioning,
    sources,
    readable: new Set([name]),
    failures: sources.map((_, n) => ({
      source: `${name}${n}`,
      code: name,
      since: NOW,
      lastAt: NOW,
      times: n,
    })),
    conflicts: sources.map(({ id }) => ({
      fromId: id,
      fromName: name,
      toId: id,
      toName: name,
      people: 9,
      apart: 9,
    })),
    policy,
    approvers: 1,
    granted: Array.from({ length: 100 }, () => ({ accountId: 'U1', name, roles: ['viewer'] as const })),
    now: NOW,
  });
}

function expectFits(name: string): void {
  const rows = Array.from({ length: 15 }, () => receiptNamed(name));
  const drift = Array.from({ length: 15 }, (_, n) => ({
    id: `U${n}`,
    name,
    email: name,
    why: 'switched_off' as const,
  }));
  expectValidView(
    activityView(texts, { frame: frameNamed(name), rows, mayUndo: true, now: NOW, ...page(name) }),
  );
  expectValidView(driftView(texts, { frame: frameNamed(name), rows: drift, ...page(name) }));
  expectValidView(settingsNamed(name));
  expectValidMessage(historyMessage(texts, { who: name, receipts: rows, mayUndo: true, now: NOW }));
  const profile = { id: 'U1', name, email: name, secondaryEmail: name, userName: name, title: name };
  const account = { ...profile, status: 'active', role: null } as const;
  expectValidView(driftDecisionView(texts, { account, why: 'unexplained' }));
  expectValidView(sourceTokenView(texts, null));
  expectValidView(sourceUnitsView(texts, name.slice(0, 75), 'costCenter'));
  expectValidView(sourceTokenView(texts, name.slice(0, 75)));
  expectValidView(sourceRevokeView(texts, name.slice(0, 75)));
  expectValidView(tokenShownView(texts, { name, token: TOKEN, url: 'https://r.example/scim/v2' }));
}

describe('activity, drift and settings', () => {
  it.each(HOSTILE_NAME_LIST)('are ones that Slack takes, with a name that is %s', (_, name) =>
    expectFits(name),
  );

  it('are ones that Slack takes, with any name', () => withAnyName(expectFits));

  it('[S1] shows the token letter by letter: no underscore of it is taken for formatting', () => {
    const view = tokenShownView(texts, { name: 'Okta', token: TOKEN, url: 'https://r.example/scim/v2' });
    expect(wording(view)).toContain(TOKEN);
    expect(view.private_metadata).toBeUndefined();
  });

  it('[A3] settings say where nobody looks with a second pair of eyes', () => {
    expect(wording(settingsNamed('Acme'))).toContain('Only one person can approve here');
  });

  it('[X8] nobody without the right is offered an undo', () => {
    const rows = [receiptNamed('Ada')];
    const view = { frame: frameNamed('Acme'), rows, now: NOW, ...page('Acme') };
    expect(wording(activityView(texts, { ...view, mayUndo: true }))).toContain('Undo …');
    expect(wording(activityView(texts, { ...view, mayUndo: false }))).not.toContain('Undo …');
  });
});

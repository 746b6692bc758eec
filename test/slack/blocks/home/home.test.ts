import { describe, expect, it } from 'vitest';
import { CAUSES } from '../../../../src/domain/cause.ts';
import type { Rename } from '../../../../src/domain/rename.ts';
import { ACTIONS, actionId } from '../../../../src/slack/action-ids.ts';
import { accountsView, HOME_PAGE_SIZE } from '../../../../src/slack/blocks/home/accounts-view.ts';
import { approvalsView } from '../../../../src/slack/blocks/home/approvals-view.ts';
import { type HomeFrame, homeMetadata } from '../../../../src/slack/blocks/home/home-frame.ts';
import { homeLoadingView } from '../../../../src/slack/blocks/home/loading-view.ts';
import { notConnectedView } from '../../../../src/slack/blocks/home/not-connected-view.ts';
import { overviewView } from '../../../../src/slack/blocks/home/overview-view.ts';
import { ownView } from '../../../../src/slack/blocks/home/own-view.ts';
import { firstPage } from '../../../../src/slack/blocks/list-position.ts';
import { groupByCause } from '../../../../src/slack/blocks/parts/cause-group.ts';
import { textsFor } from '../../../../src/texts/texts-for.ts';
import { actionIdsOf, expectValidView, wording } from '../../../support/block-kit.ts';
import { HOSTILE_NAME_LIST, withAnyName } from '../../../support/hostile-names.ts';
import {
  accessRequestNamed,
  changeNamed,
  connectionNamed,
  heldNamed,
  listNamed,
  NOW,
  reasonsNamed,
  warningsNamed,
} from '../../../support/view-models.ts';

const texts = textsFor({ locale: 'en-US', timeZone: 'UTC' });

function frameNamed(name: string, change: Partial<HomeFrame> = {}): HomeFrame {
  return {
    connection: { connection: connectionNamed(name), problem: null, connectUrl: null, mayConfigure: true },
    mayAsk: true,
    held: 3,
    drift: 2,
    ...change,
  };
}

function overviewNamed(name: string, counted = 12) {
  return overviewView(texts, {
    frame: frameNamed(name, { held: counted }),
    counts: {
      active: counted,
      invited: counted,
      inactive: counted,
      guests: counted,
      entitledWithoutAccount: counted,
      activeWithoutEntitlement: counted,
      drift: counted,
    },
    nothingAssigned: true,
    nobodyInDirectory: false,
    warnings: warningsNamed(name),
    lastComparedAt: NOW,
    nextComparedAt: new Date(NOW.getTime() + 900_000),
    changes: Array.from({ length: counted === 0 ? 0 : 12 }, () => changeNamed(name)),
    now: NOW,
  });
}

function approvalsNamed(name: string, count: number) {
  const held = CAUSES.flatMap((cause) =>
    heldNamed(name, count, { reasons: [{ cause, chain: reasonsNamed(name) }] }),
  );
  const groups = groupByCause(held, 1_000);
  return approvalsView(texts, {
    frame: frameNamed(name),
    groups,
    requests: Array.from({ length: 30 }, (_, n) => accessRequestNamed(name, { id: `r${n}` })),
    renames: Array.from({ length: 100 }, (_, at) => renameNamed(name, at)),
    first: true,
    mayDecide: true,
    now: NOW,
  });
}

function renameNamed(name: string, at: number): Rename {
  const from = { id: `f${at}`, name: `/${name}` };
  const counts = { lost: 100_000, shared: 99_999, members: 99_999 };
  return { assignmentId: `a${at}`, kind: 'unit', from, to: { id: `t${at}`, name }, ...counts };
}

function expectFits(name: string) {
  expectValidView(overviewNamed(name));
  expectValidView(approvalsNamed(name, 2));
  for (const total of [0, 1, 15, 100_000]) {
    expectValidView(
      accountsView(texts, { frame: frameNamed(name), list: listNamed(name, total, HOME_PAGE_SIZE) }),
    );
  }
  expectValidView(ownView(texts, { status: 'active', reasons: reasonsNamed(name) }));
  expectValidView(
    notConnectedView(texts, { connectUrl: 'https://rollcall.example/slack/install', mayConnect: true }),
  );
  expectValidView(homeLoadingView(texts));
}

describe('every Home view', () => {
  it.each(HOSTILE_NAME_LIST)('is one that Slack takes, with a name that is %s', (_, name) =>
    expectFits(name),
  );

  it('is one that Slack takes, with any name', () => withAnyName(expectFits));

  it.each([0, 1, 15, 100_000])('is one that Slack takes, with %i of everything', (count) => {
    expectValidView(overviewNamed('Ada', count));
    expectValidView(approvalsNamed('Ada', Math.min(count, 200)));
  });
});

describe('the accounts tab', () => {
  const viewOf = (total: number) =>
    accountsView(texts, { frame: frameNamed('Acme'), list: listNamed('ada', total, HOME_PAGE_SIZE) });

  it('shows where in the list one stands, and the way on and back', () => {
    expect(wording(viewOf(100_000))).toContain('16–30 of 100,000 · Read from Slack now');
    const ids = actionIdsOf(viewOf(100_000));
    expect(ids).toContain(actionId(ACTIONS.homePage, 'next'));
    expect(ids).toContain(actionId(ACTIONS.homePage, 'previous'));
  });

  it('has no way on where there is none', () => {
    const ids = actionIdsOf(viewOf(1));
    expect(ids.some((id) => id.startsWith(ACTIONS.homePage))).toBe(false);
    expect(wording(viewOf(1))).toContain('1–1 of 1');
  });

  it('says what was searched for and not found', () => {
    expect(wording(viewOf(0))).toContain('Nobody matches “ada”');
  });

  it('offers to activate or to deactivate, whichever fits', () => {
    const [, , first, second] = viewOf(15).blocks.filter(
      ({ type }) => type === 'section' || type === 'input',
    );
    expect(JSON.stringify(first)).toContain('deactivate:U0');
    expect(JSON.stringify(second)).toContain('"activate:U1"');
  });

  it('remembers tab and position', () => {
    const parsed = homeMetadata.parse(viewOf(100_000).private_metadata);
    expect(parsed).toMatchObject({ tab: 'accounts', position: { page: 1, search: 'ada' } });
    expect(
      homeMetadata.parse(homeMetadata.encode({ tab: 'overview', position: firstPage() })),
    ).not.toBeNull();
  });
});

describe('the approvals tab', () => {
  it('groups by cause, with counts and shares', () => {
    const groups = groupByCause(
      [
        ...heldNamed('Ada', 30),
        ...heldNamed('Bob', 2, { kind: 'invite', reasons: [{ cause: 'assigned', chain: [] }] }),
      ],
      200,
    );
    expect(groups).toMatchObject([
      { cause: 'assigned', count: 2, removals: 0, share: 0 },
      { cause: 'suspended', count: 30, removals: 30, share: 0.15, blocked: 0 },
    ]);
    const said = wording(
      approvalsView(texts, {
        frame: frameNamed('Acme'),
        groups,
        renames: [],
        requests: [],
        first: false,
        mayDecide: true,
        now: NOW,
      }),
    );
    expect(said).toContain('*Suspended in the directory*');
    expect(said).toContain('Deactivate: *30* · 15% of the managed accounts');
    expect(said).toContain('Review all 32');
  });

  it('[G1] says how many no approval releases', () => {
    const held = heldNamed('Ada', 1, { hold: { rule: 'G1', facts: {} } });
    const view = approvalsView(texts, {
      frame: frameNamed('Acme'),
      groups: groupByCause(held, 10),
      renames: [],
      requests: [],
      first: false,
      mayDecide: true,
      now: NOW,
    });
    expect(wording(view)).toContain('1 change cannot be released by an approval');
  });

  it('says so where nothing waits', () => {
    const view = approvalsView(texts, {
      frame: frameNamed('Acme', { held: 0 }),
      groups: [],
      renames: [],
      requests: [],
      first: false,
      mayDecide: true,
      now: NOW,
    });
    expect(wording(view)).toContain('Nothing waits for a decision.');
  });
});

describe('somebody without a role', () => {
  it('sees their own status and why; the same each time', () => {
    const view = ownView(texts, { status: 'active', reasons: reasonsNamed('Sales') });
    expect(wording(view)).toContain('Your account is active.');
    expect(wording(view)).toContain('Slack is assigned to the group Sales');
    expect(actionIdsOf(view)).toEqual([ACTIONS.openRequest]);
    expect(ownView(texts, { status: 'active', reasons: reasonsNamed('Sales') })).toEqual(view);
  });
});

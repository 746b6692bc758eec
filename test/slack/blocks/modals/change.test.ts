import { describe, expect, it } from 'vitest';
import type { InviteVerdict } from '../../../../src/domain/invite-verdict.ts';
import { ACTIONS, INPUTS } from '../../../../src/slack/action-ids.ts';
import { activateView } from '../../../../src/slack/blocks/modals/activate-view.ts';
import {
  type AssignModel,
  assignMetadata,
  assignView,
  SUBJECT_KINDS,
  subjectBlockId,
} from '../../../../src/slack/blocks/modals/assign-view.ts';
import { deactivateView } from '../../../../src/slack/blocks/modals/deactivate-view.ts';
import { inviteResultView } from '../../../../src/slack/blocks/modals/invite-result-view.ts';
import {
  type InviteModel,
  inviteMetadata,
  inviteView,
} from '../../../../src/slack/blocks/modals/invite-view.ts';
import { type StandingAssignment, unassignView } from '../../../../src/slack/blocks/modals/unassign-view.ts';
import { textsFor } from '../../../../src/texts/texts-for.ts';
import { actionIdsOf, expectValidView, wording } from '../../../support/block-kit.ts';
import { HOSTILE_NAME_LIST, withAnyName } from '../../../support/hostile-names.ts';
import { mentionNamed } from '../../../support/view-models.ts';

const texts = textsFor({ locale: 'en-US', timeZone: 'UTC' });
const VERDICTS: readonly InviteVerdict[] = [
  'invite',
  'already_active',
  'already_invited',
  'inactive',
  'malformed',
  'directory_says_no',
];

function inviteNamed(name: string, count: number): InviteModel {
  return {
    emails: Array.from({ length: Math.min(count, 3_000) }, () => name).join(', '),
    seat: 'member',
    from: '2026-11-24',
    until: '2026-12-31',
    note: name,
    guestSeats: true,
    checked: {
      lines: linesNamed(name, count),
      unknownDomains: Array.from({ length: Math.min(count, 50) }, () => name),
      digest: 'd'.repeat(64),
    },
  };
}

function linesNamed(name: string, count: number) {
  return VERDICTS.flatMap((verdict) =>
    Array.from({ length: count }, () => ({ email: name, verdict, accountId: 'U1' })),
  );
}

function assignNamed(name: string, change: Partial<AssignModel> = {}): AssignModel {
  return {
    apps: Array.from({ length: 150 }, (_, index) => ({ id: `a${index}`, name })),
    appId: 'a0',
    kind: 'group',
    subject: { id: 's1', label: name },
    seat: 'member',
    from: '2026-11-24',
    until: null,
    exclude: false,
    note: name,
    guestSeats: true,
    effect: { kind: 'counted', gains: 100_000, loses: 1, held: true },
    ...change,
  };
}

function standingNamed(name: string, count: number): readonly StandingAssignment[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `assignment-${index}`,
    subjectKind: 'unit',
    subjectName: name,
    seat: 'guest',
    exclude: index % 2 === 0,
    until: '2026-12-31',
  }));
}

const account = (name: string) => ({ id: 'U1', name, email: name });

function expectFits(name: string) {
  expectValidView(inviteView(texts, inviteNamed(name, 3)));
  expectValidView(inviteResultView(texts, { results: linesNamed(name, 3) }));
  expectValidView(
    deactivateView(texts, {
      account: account(name),
      how: 'exclusion',
      reachedBy: [{ kind: 'reached', by: mentionNamed(name) }],
      hold: { rule: 'A3', facts: {} },
    }),
  );
  expectValidView(
    activateView(texts, {
      account: account(name),
      ways: ['ends_exclusion', 'adds_assignment', 'adds_person', 'already_entitled'],
      againstDirectory: null,
      hold: { rule: 'M1', facts: { accounts: name, rivals: name } },
    }),
  );
  for (const kind of SUBJECT_KINDS) expectValidView(assignView(texts, assignNamed(name, { kind })));
  expectValidView(
    unassignView(texts, {
      assignments: standingNamed(name, 15),
      total: 15,
      chosen: null,
      effect: { kind: 'unknown' },
    }),
  );
}

describe('modals that ask for a change', () => {
  it.each(HOSTILE_NAME_LIST)('are ones that Slack takes, with a name that is %s', (_, name) =>
    expectFits(name),
  );

  it('are ones that Slack takes, with any name', () => withAnyName(expectFits));

  it.each([0, 1, 15, 100_000])('are ones that Slack takes, with %i of everything', (count) => {
    const invited = Math.min(count, 500); // what fits into the input's 3,000 characters
    expectValidView(inviteView(texts, inviteNamed('ada@example.com', invited)));
    expectValidView(inviteResultView(texts, { results: linesNamed('ada@example.com', invited) }));
    const assignments = standingNamed('Sales', Math.min(count, 200));
    expectValidView(
      unassignView(texts, {
        assignments,
        total: count,
        chosen: assignments[0] ?? null,
        effect: { kind: 'other_app' },
      }),
    );
  });
});

describe('the invite modal', () => {
  it('says before sending what will happen to each address', () => {
    const model: InviteModel = {
      ...inviteNamed('', 0),
      checked: {
        lines: [
          { email: 'new@example.com', verdict: 'invite', accountId: null },
          { email: 'back@example.com', verdict: 'inactive', accountId: 'U1' },
          { email: 'ada@', verdict: 'malformed', accountId: null },
        ],
        unknownDomains: ['exmaple.com'],
        digest: 'abc',
      },
    };
    const said = wording(inviteView(texts, model));
    expect(said).toContain('*Will be invited (1)*\nnew@example.com');
    expect(said).toContain('comes back with its messages (1)*\nback@example.com');
    expect(said).toContain('Not an email address');
    expect(said).toContain('Nobody in the directory has an address at exmaple.com');
    expect(inviteMetadata.parse(inviteView(texts, model).private_metadata)).toEqual({ checked: 'abc' });
  });

  it('offers guest seats only where the Slack plan has them', () => {
    const seats = (guestSeats: boolean) =>
      inviteView(texts, { ...inviteNamed('', 0), guestSeats }).blocks.some(
        ({ block_id }) => block_id === INPUTS.seat,
      );
    expect(seats(true)).toBe(true);
    expect(seats(false)).toBe(false);
  });

  it('says what became of each address, and leads on where the directory says no', () => {
    const view = inviteResultView(texts, {
      results: [
        { email: 'new@example.com', accountId: null, verdict: 'invite' },
        { email: 'gone@example.com', accountId: 'U7', verdict: 'directory_says_no' },
        { email: 'big@example.com', accountId: null, verdict: 'held' },
      ],
    });
    expect(wording(view)).toContain('1 invitation is on the way.');
    expect(wording(view)).toContain('Waiting for a decision (1)');
    expect(actionIdsOf(view)).toEqual([`${ACTIONS.openActivate}.0`]);
  });
});

describe('the deactivate modal', () => {
  const model = { account: account('Ada'), how: 'exclusion', reachedBy: [], hold: null } as const;

  it('says who, what they lose, how to undo it, and asks for the reason, before the button', () => {
    const said = wording(deactivateView(texts, model));
    expect(said).toContain('Take Slack away from Ada?');
    expect(said).toContain('signed out everywhere');
    expect(said).toContain('Activating brings back the account and its messages.');
    expect(said).toContain('Reason');
  });

  it('[D2] says what would still give them Slack, with the way to change that instead', () => {
    const view = deactivateView(texts, {
      ...model,
      reachedBy: [{ kind: 'reached', by: mentionNamed('Sales') }],
    });
    expect(wording(view)).toContain('Slack is assigned to the group Sales');
    expect(actionIdsOf(view)).toContain(ACTIONS.openAssign);
  });

  it('[D2] asks for an end only where it is an exclusion', () => {
    const ids = (how: 'exclusion' | 'drift') =>
      deactivateView(texts, { ...model, how }).blocks.map(({ block_id }) => block_id);
    expect(ids('exclusion')).toContain(INPUTS.until);
    expect(ids('drift')).not.toContain(INPUTS.until);
  });
});

describe('the activate modal', () => {
  it('[D3] asks for a day and a reason where the directory says no', () => {
    const view = activateView(texts, {
      account: account('Ada'),
      ways: [],
      againstDirectory: 'suspended',
      hold: null,
    });
    expect(wording(view)).toContain('Suspended in the directory. The account is kept active by hand');
    const inputs = view.blocks.filter((block) => block.type === 'input');
    expect(inputs).toMatchObject([
      { block_id: INPUTS.until, optional: false },
      { block_id: INPUTS.reason, optional: false },
    ]);
  });

  it('[D2] says which way it takes', () => {
    const said = wording(
      activateView(texts, {
        account: account('Ada'),
        ways: ['ends_exclusion', 'adds_assignment'],
        againstDirectory: null,
        hold: null,
      }),
    );
    expect(said).toContain('The exclusion by name that keeps Slack from them ends.');
    expect(said).toContain('Slack is assigned to them by name.');
  });
});

describe('the assign modal', () => {
  it('shows how many people gain and lose Slack before it is saved, and that so many wait', () => {
    const said = wording(assignView(texts, assignNamed('Sales')));
    expect(said).toContain('🟢 100,000 people get Slack');
    expect(said).toContain('🔴 1 person loses Slack');
    expect(said).toContain('wait for a decision first');
  });

  it('has another block for each kind, so that a choice of one kind does not stay in another', () => {
    const ids = (kind: (typeof SUBJECT_KINDS)[number]) =>
      assignView(texts, assignNamed('Sales', { kind })).blocks.map(({ block_id }) => block_id);
    expect(ids('unit')).toContain(subjectBlockId('unit'));
    expect(ids('group')).not.toContain(subjectBlockId('unit'));
    expect(ids('organization').some((id) => id?.startsWith(INPUTS.subject) && id.includes('.'))).toBe(false);
  });

  it('names the button after what it does, and remembers the kind', () => {
    const view = assignView(texts, assignNamed('Sales', { exclude: true, kind: 'person' }));
    expect(view.submit?.text).toBe('Exclude');
    expect(assignMetadata.parse(view.private_metadata)).toEqual({ kind: 'person' });
  });

  it('says so where there is nothing to remove, and has no button then', () => {
    const view = unassignView(texts, {
      assignments: [],
      total: 0,
      chosen: null,
      effect: { kind: 'unknown' },
    });
    expect(wording(view)).toContain('there is nothing to remove');
    expect(view.submit).toBeUndefined();
  });
});

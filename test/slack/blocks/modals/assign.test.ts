import { describe, expect, it } from 'vitest';
import { INPUTS } from '../../../../src/slack/action-ids.ts';
import {
  type AssignModel,
  assignMetadata,
  assignView,
  SUBJECT_KINDS,
  subjectBlockId,
} from '../../../../src/slack/blocks/modals/assign-view.ts';
import { type StandingAssignment, unassignView } from '../../../../src/slack/blocks/modals/unassign-view.ts';
import { textsFor } from '../../../../src/texts/texts-for.ts';
import { expectValidView, wording } from '../../../support/block-kit.ts';
import { HOSTILE_NAME_LIST, withAnyName } from '../../../support/hostile-names.ts';

const texts = textsFor({ locale: 'en-US', timeZone: 'UTC' });

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

function expectFits(name: string) {
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

describe('the assign modals', () => {
  it.each(HOSTILE_NAME_LIST)('are ones that Slack takes, with a name that is %s', (_, name) =>
    expectFits(name),
  );

  it('are ones that Slack takes, with any name', () => withAnyName(expectFits));

  it.each([0, 1, 15, 100_000])('are ones that Slack takes, with %i assignments', (count) => {
    const assignments = standingNamed('Sales', Math.min(count, 200));
    const chosen = assignments[0] ?? null;
    expectValidView(
      unassignView(texts, { assignments, total: count, chosen, effect: { kind: 'other_app' } }),
    );
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

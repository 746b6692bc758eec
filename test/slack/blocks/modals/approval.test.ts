import { describe, expect, it } from 'vitest';
import { CAUSES } from '../../../../src/domain/cause.ts';
import type { HeldOperation } from '../../../../src/ports/plans.ts';
import { ACTIONS, INPUTS } from '../../../../src/slack/action-ids.ts';
import { approvalDifferenceView } from '../../../../src/slack/blocks/modals/approval-difference-view.ts';
import {
  type ApprovalChoices,
  type ApprovalModel,
  FIRST_CHOICES,
  toApprovalModel,
} from '../../../../src/slack/blocks/modals/approval-model.ts';
import { approvalMetadata, approvalView } from '../../../../src/slack/blocks/modals/approval-view.ts';
import { textsFor } from '../../../../src/texts/texts-for.ts';
import { actionIdsOf, expectValidView, wording } from '../../../support/block-kit.ts';
import { HOSTILE_NAME_LIST, withAnyName } from '../../../support/hostile-names.ts';
import { heldNamed, NOW, operationNamed, reasonsNamed } from '../../../support/view-models.ts';

const texts = textsFor({ locale: 'en-US', timeZone: 'UTC' });

function modelOf(
  held: readonly HeldOperation[],
  chosen: Partial<ApprovalChoices> = {},
  change: Partial<ApprovalModel> = {},
): ApprovalModel {
  const model = toApprovalModel(held, 1_000, {
    plan: {
      id: '0195f0c8-7e4a-7c3e-9d3f-0123456789ab',
      hash: 'f'.repeat(64),
      readings: {
        directory: { at: NOW, people: 1_000, complete: true },
        slack: { at: NOW, accounts: 990, pages: 1, complete: false },
      },
    },
    digest: 'd'.repeat(64),
    cause: null,
    chosen: { ...FIRST_CHOICES, ...chosen },
    mayDecide: true,
    fourEyes: true,
    agreed: [{ kind: 'slack', userId: 'U0GRACE', name: 'Grace' }],
    singleApprover: true,
    typedFrom: 25,
  });
  return { ...model, ...change };
}

const everyCause = (name: string, count: number) =>
  CAUSES.flatMap((cause) => heldNamed(name, count, { reasons: [{ cause, chain: reasonsNamed(name) }] }));

const blockIds = (model: ApprovalModel) =>
  approvalView(texts, model).blocks.flatMap(({ type, block_id }) => (type === 'input' ? [block_id] : []));

function expectFits(name: string) {
  const blocked = heldNamed(name, 3, { hold: { rule: 'G1', facts: {} } });
  const held = [...everyCause(name, 2), ...blocked];
  for (const scope of ['all', 'causes', 'accounts'] as const)
    for (const decision of ['approve', 'reject'] as const)
      expectValidView(approvalView(texts, modelOf(held, { scope, decision, lasts: 'until' })));
  const differences = heldNamed(name, 30).map(({ operation }, index) => ({
    before: operation,
    now: index % 2 === 0 ? null : operation,
    moved: [name],
  }));
  expectValidView(approvalDifferenceView(texts, { differences, approved: 3 }));
}

describe('the approval modal', () => {
  it.each(HOSTILE_NAME_LIST)('is one that Slack takes, with a name that is %s', (_, name) =>
    expectFits(name),
  );

  it('is one that Slack takes, with any name', () => withAnyName(expectFits));

  it.each([0, 1, 15, 101, 100_000])('is one that Slack takes, with %i held operations', (count) => {
    const held = heldNamed('Ada', count);
    for (const scope of ['all', 'causes', 'accounts'] as const)
      expectValidView(approvalView(texts, modelOf(held, { scope, page: 1_000_000 })));
  });

  it('shows causes with counts and shares, the proof of the readings and the effect on seats', () => {
    const held = [
      ...heldNamed('Ada', 30),
      ...heldNamed('Bob', 2, { kind: 'invite', reasons: [{ cause: 'assigned', chain: [] }] }),
    ];
    const said = wording(approvalView(texts, modelOf(held)));
    expect(said).toContain('• *Suspended in the directory*: 30 changes · 3% of the managed accounts');
    expect(said).toContain('Directory: 1,000 people, read on Nov 24, 2026');
    expect(said).toContain('(complete)');
    expect(said).toContain('Slack: 990 accounts');
    expect(said).toContain('(not complete)');
    expect(said).toContain('Paid seats: 2 more, 30 fewer if you approve all.');
  });

  it('pages through what would happen', () => {
    const held = heldNamed('Ada', 25);
    expect(wording(approvalView(texts, modelOf(held)))).toContain('1–10 of 25');
    const last = approvalView(texts, modelOf(held, { page: 2 }));
    expect(wording(last)).toContain('21–25 of 25');
    expect(actionIdsOf(last)).toContain(`${ACTIONS.approvalPage}.previous`);
    expect(actionIdsOf(last)).not.toContain(`${ACTIONS.approvalPage}.next`);
    expect(approvalMetadata.parse(last.private_metadata)).toMatchObject({ page: 2, cause: null });
  });

  it('[G1] shows what is protected apart, with the remedy, and offers no choice of it', () => {
    const held = heldNamed('Ada', 1, { hold: { rule: 'G1', facts: { why: 'holder' } } });
    const view = approvalView(texts, modelOf(held));
    expect(wording(view)).toContain('Protected: an approval does not release these');
    expect(wording(view)).toContain('Let another owner connect first');
    expect(view.submit).toBeUndefined();
    expect(blockIds(modelOf(held))).toEqual([]);
    const mixed = modelOf([...heldNamed('Bob', 2), ...held]);
    expect(wording(approvalView(texts, mixed))).toContain('1–2 of 2');
  });

  it('[A4] lets single accounts be chosen: from a menu up to 100, by typing above that', () => {
    const choose = (count: number) =>
      JSON.stringify(approvalView(texts, modelOf(heldNamed('Ada', count), { scope: 'accounts' })));
    expect(choose(100)).toContain('"multi_static_select"');
    expect(choose(101)).toContain('"multi_external_select"');
    expect(choose(101)).toContain(ACTIONS.approvalAccounts);
  });

  it('[A4] lets causes be chosen', () => {
    expect(blockIds(modelOf(everyCause('Ada', 1), { scope: 'causes' }))).toContain(INPUTS.causes);
  });

  it('[A3] asks for the number only where more than 25 lose Slack, and not to reject', () => {
    expect(blockIds(modelOf(heldNamed('Ada', 25)))).not.toContain(INPUTS.typedNumber);
    expect(blockIds(modelOf(heldNamed('Ada', 26)))).toContain(INPUTS.typedNumber);
    expect(blockIds(modelOf(heldNamed('Ada', 26), { decision: 'reject' }))).not.toContain(INPUTS.typedNumber);
    expect(wording(approvalView(texts, modelOf(heldNamed('Ada', 26))))).toContain('26 people lose Slack');
  });

  it('[A6] asks for how long somebody rejects', () => {
    const rejecting = modelOf(heldNamed('Ada', 1), { decision: 'reject', lasts: 'until' });
    expect(blockIds(rejecting)).toEqual(expect.arrayContaining([INPUTS.lasts, INPUTS.until]));
    expect(approvalView(texts, rejecting).submit?.text).toBe('Reject');
    expect(blockIds(modelOf(heldNamed('Ada', 1)))).not.toContain(INPUTS.lasts);
  });

  it('only shows it to those who may not decide', () => {
    const view = approvalView(texts, modelOf(heldNamed('Ada', 1), {}, { mayDecide: false }));
    expect(view.submit).toBeUndefined();
    expect(wording(view)).toContain('Approvers and owners decide.');
  });

  it('says so where nothing waits any more', () => {
    expect(wording(approvalView(texts, modelOf([])))).toContain('Nothing here waits');
  });
});

describe('the difference modal', () => {
  it('[A1] shows what moved, side by side, and that nothing was done', () => {
    const before = operationNamed('Ada');
    const now = operationNamed('Ada', { reasons: [{ cause: 'deleted', chain: [] }], hold: null });
    const view = approvalDifferenceView(texts, {
      differences: [
        { before, now, moved: ['status'] },
        { before, now: null, moved: [] },
      ],
      approved: 0,
    });
    const said = wording(view);
    expect(said).toContain('Nothing was done with them.');
    expect(said).toContain('*Shown to you:* Deactivate *Ada* (Ada) · Suspended in the directory');
    expect(said).toContain('*Now:* Deactivate *Ada* (Ada) · No longer in the directory (status)');
    expect(said).toContain('*Now:* Not planned any more');
  });
});

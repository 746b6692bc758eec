import type { InputBlock, KnownBlock } from '@slack/types';
import type { KeptByHand } from '../../../domain/case.ts';
import type { HeldOperation } from '../../../ports/plans.ts';
import { describeCause } from '../../../texts/describe-cause.ts';
import { describeActor } from '../../../texts/describe-receipt.ts';
import type { Texts } from '../../../texts/texts.ts';
import { ACTIONS, ELEMENT, INPUTS } from '../../action-ids.ts';
import { context } from '../build/blocks.ts';
import { option } from '../build/elements.ts';
import { input, multiExternalSelect, multiSelect, radio, textInput } from '../build/inputs.ts';
import { APPROVAL_SCOPES, type ApprovalModel, DECISIONS } from '../modals/approval-model.ts';
import { showEmail, showName } from '../text/show-name.ts';
import { dayInput, reasonInput } from './common-inputs.ts';

const LASTS: readonly KeptByHand['lasts'][] = ['evidence', 'until', 'always'];

/** What the approver decides on, and how. Only what fits the choices made so far is asked. */
export function approvalInputs(texts: Texts, model: ApprovalModel): KnownBlock[] {
  const t = texts.approval;
  return [
    scopeInput(texts, model),
    ...narrowed(texts, model),
    decisionInput(texts, model),
    ...rejection(texts, model),
    ...typedNumber(texts, model),
    reasonInput(INPUTS.comment, { label: t.commentLabel, hint: t.commentHint }, null, true),
    ...(model.fourEyes ? [context(`👥 ${t.fourEyes}`)] : []),
    ...model.agreed.map((by) => context(`👤 ${t.firstYes(showName(texts, describeActor(texts, by)))}`)),
    ...(model.singleApprover ? [context(`👤 ${t.single}`)] : []),
  ];
}

/** An account to choose; the value is the hold's id. For the answer of the external select as well. */
export function heldOption(texts: Texts, { id, operation }: HeldOperation) {
  const what = `${texts.words.operation[operation.kind]} ${showName(texts, operation.name)}`;
  return option(what, id, showEmail(texts, operation.email));
}

function scopeInput(texts: Texts, { chosen, approvable }: ApprovalModel): InputBlock {
  const t = texts.approval;
  const names = { all: t.all(approvable), causes: t.someCauses, accounts: t.someAccounts };
  const options = APPROVAL_SCOPES.map((scope) => option(names[scope], scope));
  const element = radio(ACTIONS.approvalScope, options, chosen.scope);
  return input(INPUTS.scope, t.scopeLabel, element, { dispatches: true });
}

function narrowed(texts: Texts, { chosen, groups, choices }: ApprovalModel): InputBlock[] {
  const t = texts.approval;
  if (chosen.scope === 'causes') {
    const options = groups.map(({ cause, count }) =>
      option(describeCause(texts, cause), cause, texts.paging.changes(count)),
    );
    return [input(INPUTS.causes, t.causesLabel, multiSelect(ELEMENT, t.causesLabel, options))];
  }
  if (chosen.scope !== 'accounts') return [];
  const element =
    choices.length > 0
      ? multiSelect(
          ELEMENT,
          t.accountsPlaceholder,
          choices.map((held) => heldOption(texts, held)),
        )
      : multiExternalSelect(ACTIONS.approvalAccounts, t.searchPlaceholder);
  return [input(INPUTS.accounts, t.accountsLabel, element)];
}

function decisionInput(texts: Texts, { chosen }: ApprovalModel): InputBlock {
  const t = texts.approval;
  const options = DECISIONS.map((decision) => option(t[decision], decision));
  const element = radio(ACTIONS.approvalDecision, options, chosen.decision);
  return input(INPUTS.decision, t.decisionLabel, element, { dispatches: true });
}

/** For how long (A6). */
function rejection(texts: Texts, { chosen }: ApprovalModel): InputBlock[] {
  if (chosen.decision !== 'reject') return [];
  const t = texts.approval;
  const options = LASTS.map((lasts) => option(t.lasts[lasts], lasts));
  const element = radio(ACTIONS.approvalLasts, options, chosen.lasts);
  return [
    input(INPUTS.lasts, t.lastsLabel, element, { dispatches: true }),
    ...(chosen.lasts === 'until' ? [dayInput(INPUTS.until, t.untilLabel, null, { optional: false })] : []),
  ];
}

/** More than 25 removals ask for their number (A3); the submission says so where what was chosen has as many. */
function typedNumber(texts: Texts, { chosen, removals, typedFrom }: ApprovalModel): InputBlock[] {
  if (chosen.decision !== 'approve' || removals <= typedFrom) return [];
  const t = texts.approval;
  const optional = chosen.scope !== 'all';
  return [
    input(INPUTS.typedNumber, t.typedLabel(removals), textInput(ELEMENT, { maxLength: 10 }), {
      hint: t.typedHint,
      optional,
    }),
  ];
}

import type { ActionsBlock, KnownBlock } from '@slack/types';
import type { Texts } from '../../../texts/texts.ts';
import { ACTIONS, actionId } from '../../action-ids.ts';
import { encodeActionValue } from '../action-value.ts';
import { actions, context, section } from '../build/blocks.ts';
import { button } from '../build/elements.ts';
import { LIMITS } from '../limits.ts';
import { APPROVAL_PAGE_SIZE, type ApprovalModel } from '../modals/approval-model.ts';
import { fitLines } from '../text/fit-lines.ts';
import { mrkdwn } from '../text/mrkdwn.ts';
import { heldOperationLine, operationLine } from './operation-line.ts';

/** A page of what would happen, and what an approval does not release. At most seven blocks. */
export function approvalOperations(texts: Texts, model: ApprovalModel): KnownBlock[] {
  const { operations, approvable, chosen } = model;
  if (approvable === 0) return blocked(texts, model);
  const from = chosen.page * APPROVAL_PAGE_SIZE + 1;
  const lines = operations.map(({ operation }) => mrkdwn`• ${operationLine(texts, operation)}`);
  return [
    section(mrkdwn`*${texts.approval.operationsTitle}*`),
    section(fitLines(lines, LIMITS.sectionText, texts.paging.andMore)),
    context(texts.approval.shown(from, from + operations.length - 1, approvable)),
    ...pager(texts, model),
    ...blocked(texts, model),
  ];
}

function pager(texts: Texts, { approvable, chosen: { page } }: ApprovalModel): ActionsBlock[] {
  const to = (suffix: string, text: string, target: number) =>
    button(text, actionId(ACTIONS.approvalPage, suffix), {
      value: encodeActionValue({ to: 'page', page: target }),
    });
  const buttons = [
    ...(page > 0 ? [to('previous', texts.buttons.previous, page - 1)] : []),
    ...((page + 1) * APPROVAL_PAGE_SIZE < approvable ? [to('next', texts.buttons.next, page + 1)] : []),
  ];
  return buttons.length === 0 ? [] : [actions('approval-pager', buttons)];
}

function blocked(texts: Texts, model: ApprovalModel): KnownBlock[] {
  if (model.blockedTotal === 0) return [];
  const lines = model.blocked.map(({ operation }) => mrkdwn`🛡 ${heldOperationLine(texts, operation)}`);
  return [
    section(mrkdwn`*${texts.approval.protectedTitle}*`),
    section(fitLines(lines, LIMITS.sectionText, texts.paging.andMore, model.blockedTotal)),
  ];
}

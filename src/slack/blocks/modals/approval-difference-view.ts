import type { ModalView } from '@slack/types';
import type { Operation } from '../../../domain/operation.ts';
import type { Texts } from '../../../texts/texts.ts';
import { CALLBACKS } from '../../action-ids.ts';
import { context, section } from '../build/blocks.ts';
import { modal } from '../build/modal.ts';
import { heldOperationLine, operationLine } from '../parts/operation-line.ts';
import { type Mrkdwn, mrkdwn } from '../text/mrkdwn.ts';
import { showLabel } from '../text/show-name.ts';

/** An operation whose evidence changed between the showing and the click (A1). */
export interface Difference {
  readonly before: Operation;
  /** Null: it is not planned any more. */
  readonly now: Operation | null;
  /** What moved, in the reader's words, such as `status`; may be empty. */
  readonly moved: readonly string[];
}

export interface ApprovalDifferenceModel {
  readonly differences: readonly Difference[];
  /** Others of the same click that were approved all the same. */
  readonly approved: number;
}

const MOST_SHOWN = 20;

/** What moved since it was shown; nothing was done with it. */
export function approvalDifferenceView(texts: Texts, model: ApprovalDifferenceModel): ModalView {
  const t = texts.difference;
  const shown = model.differences.slice(0, MOST_SHOWN);
  const hidden = model.differences.length - shown.length;
  return modal({
    callbackId: CALLBACKS.approvalDifference,
    title: t.title,
    close: texts.buttons.close,
    blocks: [
      section(`⚠️ ${t.text}`),
      ...shown.map((difference) => section(differenceText(texts, difference))),
      ...(hidden > 0 ? [context(texts.paging.andMore(hidden))] : []),
      ...(model.approved > 0 ? [context(t.otherDone(model.approved))] : []),
    ],
  });
}

function differenceText(texts: Texts, { before, now, moved }: Difference): Mrkdwn {
  const t = texts.difference;
  const after = now === null ? mrkdwn`${t.gone}` : heldOperationLine(texts, now);
  const what = moved.length === 0 ? '' : ` (${showLabel(moved.join(', '))})`;
  return mrkdwn`*${t.before}:* ${operationLine(texts, before)}\n*${t.now}:* ${after}${what}`;
}

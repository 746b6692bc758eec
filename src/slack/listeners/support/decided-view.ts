import type { ModalView } from '@slack/types';
import type { ErrorText } from '../../../texts/error-text.ts';
import type { Texts } from '../../../texts/texts.ts';
import type { DecidedHeld } from '../../../use-cases/decide-held.ts';
import { approvalDifferenceView } from '../../blocks/modals/approval-difference-view.ts';
import type { Decision } from '../../blocks/modals/approval-model.ts';
import { noticeView } from '../../blocks/modals/notice-view.ts';

/** What came of a decision: done, what has moved since, or why nothing was left to decide. */
export function decidedView(texts: Texts, decision: Decision, decided: DecidedHeld): ModalView {
  const { done, first, moved } = decided;
  const t = texts.approval;
  if (moved.length > 0) {
    const differences = moved.map((one) => ({ ...one, moved: [] }));
    return approvalDifferenceView(texts, { differences, approved: done.length });
  }
  if (done.length === 0 && first.length > 0) {
    const { title, next } = texts.errors.byCode.second_approver_needed();
    const text = { title, next: [next, ...leftOut(texts, decided)].join('\n') };
    return noticeView(texts, { kind: 'done', text });
  }
  if (done.length === 0) return noticeView(texts, { kind: 'refused', text: whyNothing(texts, decided) });
  const approves = decision === 'approve';
  const title = approves ? t.approvedTitle(done.length) : t.rejectedTitle(done.length);
  const next = approves ? t.approvedNext : t.rejectedNext;
  const text = { title, next: [next, ...leftOut(texts, decided)].join('\n') };
  return noticeView(texts, { kind: 'done', text });
}

function whyNothing(texts: Texts, { outranked, own }: DecidedHeld): ErrorText {
  const { byCode } = texts.errors;
  if (own > 0) return byCode.asker_may_not_approve();
  return outranked > 0 ? byCode.target_outranks() : byCode.already_decided((_name, fallback) => fallback);
}

/** Others of the same click with which nothing was done. */
function leftOut(texts: Texts, { decided, first, outranked, own }: DecidedHeld): readonly string[] {
  const t = texts.approval;
  return [
    ...(first.length > 0 ? [t.secondNeeded(first.length)] : []),
    ...(outranked > 0 ? [t.outranked(outranked)] : []),
    ...(own > 0 ? [t.own(own)] : []),
    ...(decided > 0 ? [t.decidedBefore(decided)] : []),
  ];
}

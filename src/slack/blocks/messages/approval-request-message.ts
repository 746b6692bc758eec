import type { KnownBlock } from '@slack/types';
import type { Actor } from '../../../domain/receipt.ts';
import { describeActor } from '../../../texts/describe-receipt.ts';
import type { Texts } from '../../../texts/texts.ts';
import { ACTIONS, actionId } from '../../action-ids.ts';
import { encodeActionValue } from '../action-value.ts';
import { actions, context, divider, section } from '../build/blocks.ts';
import { button } from '../build/elements.ts';
import { type Message, message } from '../build/message.ts';
import { LIMITS } from '../limits.ts';
import { type CauseGroup, causeGroup } from '../parts/cause-group.ts';
import { fitLines } from '../text/fit-lines.ts';
import { mrkdwn } from '../text/mrkdwn.ts';
import { showName } from '../text/show-name.ts';

/** What somebody decided about a part of the request. */
export interface DecisionLine {
  readonly by: Actor;
  readonly decision: 'approved' | 'rejected';
  readonly count: number;
  readonly at: Date;
}

export interface ApprovalRequestModel {
  /** What still waits; empty: all is decided, or its cause has gone. */
  readonly groups: readonly CauseGroup[];
  /** Newest last. */
  readonly decisions: readonly DecisionLine[];
  /** One of two approvals is given (A3). */
  readonly secondNeeded: boolean;
  /** The first comparison: everything waits (G4). */
  readonly first: boolean;
  readonly expiresAt: Date | null;
  /** Those whose request nobody answered in time (A5). */
  readonly expired: number;
  readonly now: Date;
}

const MOST_DECISIONS = 20;

/**
 * One message for what waits, rewritten as it is decided (H1): summary, causes, buttons, who decided what. Also
 * the answer to `/provision approvals`.
 */
export function approvalRequestMessage(texts: Texts, model: ApprovalRequestModel): Message {
  const t = texts.requests;
  const total = model.groups.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return decidedMessage(texts, model);
  return message(t.title(total), [
    section(mrkdwn`✋ *${t.title(total)}*`),
    ...(model.first ? [section(`💡 ${texts.approvals.first}`)] : []),
    ...model.groups.map((group) => causeGroup(texts, group, model.now)),
    actions('approvals', [
      button(t.reviewAll, actionId(ACTIONS.openApproval, 'all'), {
        style: 'primary',
        value: encodeActionValue({ to: 'approval', cause: null }),
      }),
    ]),
    ...decisions(texts, model),
    ...(model.secondNeeded ? [context(`👥 ${t.secondNeeded}`)] : []),
    ...(model.expiresAt === null ? [] : [context(t.expires(model.expiresAt))]),
  ]);
}

function decidedMessage(texts: Texts, model: ApprovalRequestModel): Message {
  const t = texts.requests;
  if (model.expired > 0) {
    return message(t.over(model.expired), [
      section(`⌛ ${t.over(model.expired)}`),
      ...decisions(texts, model),
    ]);
  }
  if (model.decisions.length === 0) return message(t.gone, [section(t.gone)]);
  return message(t.doneTitle, [section(mrkdwn`✅ *${t.doneTitle}*`), ...decisions(texts, model)]);
}

function decisions(texts: Texts, model: ApprovalRequestModel): KnownBlock[] {
  if (model.decisions.length === 0) return [];
  const t = texts.requests;
  const lines = model.decisions.slice(-MOST_DECISIONS).map(({ by, decision, count, at }) => {
    const who = showName(texts, describeActor(texts, by));
    return mrkdwn`• ${t[decision](who, count, texts.lists.ago(at, model.now))}`;
  });
  return [divider(), section(fitLines(lines, LIMITS.sectionText, texts.paging.andMore))];
}

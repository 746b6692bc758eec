import type { SectionBlock } from '@slack/types';
import { isCause } from '../../../domain/cause.ts';
import type { Receipt } from '../../../domain/receipt.ts';
import { describeCause } from '../../../texts/describe-cause.ts';
import { describeActor, describeReceipt } from '../../../texts/describe-receipt.ts';
import type { Texts } from '../../../texts/texts.ts';
import { ACTIONS, actionId } from '../../action-ids.ts';
import { encodeActionValue } from '../action-value.ts';
import { section } from '../build/blocks.ts';
import { button } from '../build/elements.ts';
import { mrkdwn } from '../text/mrkdwn.ts';
import { showLabel, showName } from '../text/show-name.ts';

/** What happened, to whom, why, by whom and when; from a change the way to undo its run. */
export function receiptRow(texts: Texts, receipt: Receipt, mayUndo: boolean, now: Date): SectionBlock {
  const { event, subject, facts, actor, at, runId, number } = receipt;
  const who = subject.name || subject.email || subject.accountId;
  const what = describeReceipt(texts, receipt);
  const title = who === null ? mrkdwn`*${what}*` : mrkdwn`*${what}*: ${showName(texts, who)}`;
  const cause = typeof facts.cause === 'string' && isCause(facts.cause) ? facts.cause : null;
  const reason = typeof facts.reason === 'string' && facts.reason !== '' ? facts.reason : null;
  const details = [
    ...(cause === null ? [] : [describeCause(texts, cause)]),
    ...(reason === null ? [] : [showLabel(reason)]),
    showName(texts, describeActor(texts, actor)),
    texts.lists.ago(at, now),
  ].join(' · ');
  const line = mrkdwn`${title}\n${details}`;
  if (!mayUndo || event !== 'applied' || runId === null) return section(line);
  const value = encodeActionValue({ to: 'run', id: runId });
  return section(line, button(texts.undo.button, actionId(ACTIONS.openUndo, String(number)), { value }));
}

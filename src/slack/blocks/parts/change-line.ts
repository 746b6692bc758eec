import type { Receipt } from '../../../domain/receipt.ts';
import { describeActor, describeReceipt } from '../../../texts/describe-receipt.ts';
import type { Texts } from '../../../texts/texts.ts';
import { type Mrkdwn, mrkdwn } from '../text/mrkdwn.ts';
import { showName } from '../text/show-name.ts';

export type ChangeLine = Pick<Receipt, 'event' | 'facts' | 'actor' | 'at' | 'subject'>;

/** A receipt as one line: what, to whom, by whom, when. */
export function changeLine(texts: Texts, change: ChangeLine, now: Date): Mrkdwn {
  const { subject } = change;
  const who = subject.name ?? subject.email ?? subject.accountId;
  const what = describeReceipt(texts, change);
  const by = showName(texts, describeActor(texts, change.actor));
  const ago = texts.lists.ago(change.at, now);
  return who === null
    ? mrkdwn`• ${what} · ${by} · ${ago}`
    : mrkdwn`• ${what}: *${showName(texts, who)}* · ${by} · ${ago}`;
}

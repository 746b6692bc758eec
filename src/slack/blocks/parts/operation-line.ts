import { leadingCause, type Operation } from '../../../domain/operation.ts';
import { describeCause } from '../../../texts/describe-cause.ts';
import { describeHold } from '../../../texts/describe-hold.ts';
import type { Texts } from '../../../texts/texts.ts';
import { type Mrkdwn, mrkdwn } from '../text/mrkdwn.ts';
import { showEmail, showLabel, showName } from '../text/show-name.ts';

const LONGEST_HOLD = 300;

/** An operation in one line: what, to whom, why. */
export function operationLine(texts: Texts, operation: Operation): Mrkdwn {
  const what = texts.words.operation[operation.kind];
  const cause = describeCause(texts, leadingCause(operation));
  const name = showName(texts, operation.name);
  const change = changeOf(texts, operation);
  return mrkdwn`${what} *${name}* (${showEmail(texts, operation.email)})${change} · ${cause}`;
}

/** The same with the reason why it waits, in a second line. */
export function heldOperationLine(texts: Texts, operation: Operation): Mrkdwn {
  const line = operationLine(texts, operation);
  if (operation.hold === null) return line;
  return mrkdwn`${line}\n      ⏸ ${showLabel(describeHold(texts, operation.hold), LONGEST_HOLD)}`;
}

function changeOf(texts: Texts, { from, to }: Operation): string {
  return from === null || to === null ? '' : ` · ${texts.lists.fromTo(showLabel(from), showLabel(to))}`;
}

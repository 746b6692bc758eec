import type { Reason } from '../../../domain/entitlement.ts';
import { describeReason } from '../../../texts/describe-reason.ts';
import type { Texts } from '../../../texts/texts.ts';
import { type Mrkdwn, mrkdwn } from '../text/mrkdwn.ts';
import { showLabel } from '../text/show-name.ts';

const LONGEST_REASON = 400;

/** The chain of reasons, a line for each step; the verdict stands out (E2). */
export function reasonLines(texts: Texts, reasons: readonly Reason[]): readonly Mrkdwn[] {
  return reasons.map((reason) => {
    const said = showLabel(describeReason(texts, reason), LONGEST_REASON);
    return reason.kind === 'verdict' ? mrkdwn`→ *${said}*` : mrkdwn`• ${said}`;
  });
}

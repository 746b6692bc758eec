import type { Button, SectionBlock } from '@slack/types';
import type { Warning } from '../../../domain/warning.ts';
import { describeWarning } from '../../../texts/describe-warning.ts';
import type { Texts } from '../../../texts/texts.ts';
import { ACTIONS, actionId } from '../../action-ids.ts';
import { encodeActionValue } from '../action-value.ts';
import { section } from '../build/blocks.ts';
import { button } from '../build/elements.ts';
import { mrkdwn } from '../text/mrkdwn.ts';
import { connectButton } from './connection-line.ts';

/**
 * What an admin should look at, and at its side the one button that settles it.
 *
 * @param connectUrl leads to Slack's consent page; null where tokens were given by hand.
 */
export function warningSection(texts: Texts, warning: Warning, connectUrl: string | null): SectionBlock {
  const { title, next } = describeWarning(texts, warning);
  return section(mrkdwn`⚠️ *${title}*\n${next}`, settlingButton(texts, warning, connectUrl));
}

function settlingButton(texts: Texts, { kind }: Warning, connectUrl: string | null): Button | undefined {
  switch (kind) {
    case 'holder_gone':
    case 'holder_lost_role':
    case 'holder_leaving':
      return connectUrl === null ? undefined : connectButton(texts, connectUrl);
    case 'requests_expire':
      return button(texts.requests.reviewAll, actionId(ACTIONS.openApproval, 'expiring'), {
        value: encodeActionValue({ to: 'approval', cause: null }),
      });
    default:
      return undefined;
  }
}

import type { ActionsBlock, KnownBlock } from '@slack/types';
import type { AccessRequest } from '../../../domain/access-request.ts';
import type { Texts } from '../../../texts/texts.ts';
import { ACTIONS, actionId } from '../../action-ids.ts';
import { encodeActionValue } from '../action-value.ts';
import { actions, section } from '../build/blocks.ts';
import { button } from '../build/elements.ts';
import { plain } from '../build/text-objects.ts';
import { LIMITS } from '../limits.ts';
import { mrkdwn } from '../text/mrkdwn.ts';
import { showEmail, showLabel, showName } from '../text/show-name.ts';

const LONGEST_WHY = 1_000;

/** Who is asked for, by whom and why, with what can be done about it. */
export function requestSection(texts: Texts, request: AccessRequest, mayDecide: boolean): KnownBlock[] {
  const asker = showName(texts, request.asker.name);
  const title = texts.invite.access.asks(asker, showEmail(texts, request.email));
  const said = section(mrkdwn`🙋 *${title}*\n“${showLabel(request.why, LONGEST_WHY)}”`);
  return mayDecide ? [said, decisions(texts, request, asker)] : [said];
}

function decisions(texts: Texts, { id }: AccessRequest, asker: string): ActionsBlock {
  const t = texts.invite.access;
  const value = encodeActionValue({ to: 'request', id });
  return actions(`request-${id}`, [
    button(t.review, actionId(ACTIONS.reviewRequest, id), { value, style: 'primary' }),
    button(t.decline, actionId(ACTIONS.declineRequest, id), {
      value,
      confirm: {
        title: plain(t.decline, LIMITS.confirmTitle),
        text: plain(t.declineConfirm(asker), LIMITS.confirmText),
        confirm: plain(t.decline, LIMITS.confirmButton),
        deny: plain(texts.buttons.cancel, LIMITS.confirmButton),
      },
    }),
  ]);
}

import type { Texts } from '../../../texts/texts.ts';
import { ACTIONS } from '../../action-ids.ts';
import { section } from '../build/blocks.ts';
import { button } from '../build/elements.ts';
import { type Message, message } from '../build/message.ts';
import { mrkdwn } from '../text/mrkdwn.ts';
import { showLabel } from '../text/show-name.ts';

export interface QuarantineModel {
  readonly why: string;
  readonly until: Date;
}

/** Rollcall has stopped itself (G7): why, until when, and how to try at once. */
export function quarantineMessage(texts: Texts, { why, until }: QuarantineModel): Message {
  const t = texts.alerts;
  const said = `${t.quarantine(showLabel(why, 200))} ${t.quarantineUntil(until)}`;
  return message(`${t.quarantineTitle}. ${said}`, [
    section(
      mrkdwn`🛑 *${t.quarantineTitle}*\n${said}\n${t.quarantineNow}`,
      button(texts.connection.verify, ACTIONS.verify),
    ),
  ]);
}

import type { Permission } from '../../../domain/rollcall-role.ts';
import type { ErrorText } from '../../../texts/error-text.ts';
import type { Texts } from '../../../texts/texts.ts';
import { section } from '../build/blocks.ts';
import { type Message, message } from '../build/message.ts';
import { mrkdwn } from '../text/mrkdwn.ts';

/** What went wrong and what to do now; `text` comes from `describeError`. */
export function errorMessage(text: ErrorText): Message {
  return message(`${text.title} ${text.next}`, [section(mrkdwn`⚠️ *${text.title}*\n${text.next}`)]);
}

/** Something small that was done. */
export function doneMessage(sentence: string): Message {
  return message(sentence, [section(`✅ ${sentence}`)]);
}

/** A friendly no: who may do it, and what the reader can do instead. */
export function refusalMessage(texts: Texts, permission: Permission): Message {
  const said = texts.refusals.permission[permission];
  return message(said, [section(mrkdwn`🙅 *${texts.refusals.title}*\n${said}`)]);
}

import type { Texts } from '../../../texts/texts.ts';
import { ACTIONS } from '../../action-ids.ts';
import { section } from '../build/blocks.ts';
import { button } from '../build/elements.ts';
import { type Message, message } from '../build/message.ts';

export interface SyncStartedModel {
  /** Permalink of the message that shows the progress; null: it could not be written. */
  readonly progressUrl: string | null;
}

/** The answer to `/provision sync`: the progress stands in the app's direct message. */
export function syncStartedMessage(texts: Texts, { progressUrl }: SyncStartedModel): Message {
  const t = texts.commands;
  const open = progressUrl === null ? undefined : button(t.syncOpen, ACTIONS.showRun, { url: progressUrl });
  return message(t.syncStarted, [section(`⏳ ${t.syncStarted}`, open)]);
}

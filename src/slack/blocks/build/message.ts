import type { KnownBlock } from '@slack/types';
import { LIMITS } from '../limits.ts';
import { stripHidden } from '../text/clean-text.ts';
import { escapeMrkdwn } from '../text/mrkdwn.ts';
import { truncate } from '../text/truncate.ts';
import { NOTHING } from './text-objects.ts';

/** What `chat.postMessage`, `chat.update`, `respond` and `ack` take. */
export interface Message {
  /** Shown in notifications and read out; Slack reads it as mrkdwn, so it is escaped. */
  readonly text: string;
  readonly blocks: KnownBlock[];
}

/** @param summary plain text that says the same in a sentence. */
export function message(summary: string, blocks: readonly KnownBlock[]): Message {
  const text = truncate(escapeMrkdwn(stripHidden(summary)), LIMITS.messageText);
  return { text: text.trim() || NOTHING, blocks: [...blocks] };
}

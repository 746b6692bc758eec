import type { MrkdwnElement, PlainTextElement } from '@slack/types';
import { LIMITS } from '../limits.ts';
import { stripHidden } from '../text/clean-text.ts';
import type { Mrkdwn } from '../text/mrkdwn.ts';
import { truncate } from '../text/truncate.ts';

/** Slack refuses an empty text object. */
export const NOTHING = '–';

/** Shown as it is: no formatting, no mentions, no emoji codes. For everything that comes from outside. */
export function plain(text: string, max: number): PlainTextElement {
  return { type: 'plain_text', text: truncate(stripHidden(text), max).trim() || NOTHING, emoji: false };
}

/** `verbatim`: Slack makes no links, mentions or channels out of what merely looks like them. */
export function formatted(text: Mrkdwn, max: number = LIMITS.sectionText): MrkdwnElement {
  return { type: 'mrkdwn', text: cutMrkdwn(stripHidden(text.mrkdwn), max).trim() || NOTHING, verbatim: true };
}

/** A cut must not leave half an entity behind: `&am` would show as such. */
function cutMrkdwn(text: string, max: number): string {
  return text.length <= max ? text : truncate(text, max).replace(/&[a-z]{0,3}…$/u, '…');
}

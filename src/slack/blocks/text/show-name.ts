import type { Texts } from '../../../texts/texts.ts';
import { cleanText } from './clean-text.ts';
import { truncate } from './truncate.ts';

const LONGEST_NAME = 80;
const LONGEST_EMAIL = 120;

/** Letters that are written from right to left. */
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** First strong isolate … pop directional isolate: what is between does not move what stands around it (UAX #9). */
const ISOLATE = '\u2068';
const END_ISOLATE = '\u2069';

/** A person's name as it may stand in a sentence: clean, on one line, not too long, never empty. */
export function showName(texts: Texts, name: string): string {
  return show(name, LONGEST_NAME, texts.words.noName);
}

export function showEmail(texts: Texts, email: string): string {
  return show(email, LONGEST_EMAIL, texts.words.noEmail);
}

/** Any other short text from outside: a title, a unit's path, a group's name. */
export function showLabel(text: string, max = LONGEST_NAME): string {
  return show(text, max, '–');
}

function show(text: string, max: number, empty: string): string {
  const clean = cleanText(text);
  if (clean === '') return empty;
  const short = truncate(clean, max);
  return RIGHT_TO_LEFT.test(short) ? `${ISOLATE}${short}${END_ISOLATE}` : short;
}

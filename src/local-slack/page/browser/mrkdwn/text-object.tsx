import { asText, isObject } from '../json.ts';
import { withEmoji } from './emoji-names.ts';
import { Mrkdwn } from './mrkdwn.tsx';

/** A text object: with markup, or with nothing but emoji. */
export function TextObject({ text }: { text: unknown }) {
  if (!isObject(text)) return null;
  const written = asText(text.text);
  if (text.type === 'mrkdwn') return <Mrkdwn text={written} />;
  return <span class="plain">{text.emoji === false ? written : withEmoji(written)}</span>;
}

const ELLIPSIS = '…';
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * At most `max` UTF-16 units, cut between graphemes, so that no emoji or letter is torn. Slack counts code
 * points, which are never more, so what fits here fits there. A single grapheme longer than `max` is cut inside.
 */
export function truncate(text: string, max: number): string {
  if (text.length <= max) return text;
  const room = max - ELLIPSIS.length;
  const cut = graphemes.segment(text.slice(0, max + 1)).containing(room)?.index ?? room;
  return `${text
    .slice(0, cut === 0 ? room : cut)
    .toWellFormed()
    .trimEnd()}${ELLIPSIS}`;
}

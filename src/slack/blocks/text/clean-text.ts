/** Line breaks, tabs and other controls: a space, so that a name stays on its line. */
const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;

/**
 * Characters that show nothing, or turn the order of what follows them: overrides and isolates of writing
 * direction, zero-width spaces, soft hyphens, fillers, tags. With them a name can imitate another one, or turn
 * the rest of the sentence around (Unicode TR36, "Trojan Source").
 */
const INVISIBLE =
  /[\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u2800\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]/gu;

/** What a joiner may follow: emoji, and letters of scripts that join (Persian, Hindi …). */
const JOINS =
  /(?:\uFE0F|[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Sinhala}])$/u;

/** No language stacks so many marks on one letter; such towers cover the lines around them. */
const MARK_TOWER = /(\p{M}{6})\p{M}+/gu;

/**
 * Text from outside (a name, an email, a title) as one line that shows what it is: no controls, no invisible
 * or direction-turning characters, no towers of marks, no lone surrogates. May be empty.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(CONTROLS, ' ')
    .replaceAll(INVISIBLE, '')
    .replaceAll(/\u200C|\u200D/g, keepJoiner)
    .replaceAll(MARK_TOWER, '$1')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/**
 * The same for a finished text, whose lines and isolates are meant: the last line of defence, for what comes
 * into a sentence without having been cleaned as a name.
 */
export function stripHidden(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\P{Cc}\n]|[\u2028\u2029]/gu, ' ')
    .replaceAll(INVISIBLE, (character) => (/[\u2068\u2069]/u.test(character) ? character : ''));
}

/** A joiner stays where writing needs it: between two characters, the first of which joins. */
function keepJoiner(joiner: string, at: number, text: string): string {
  const next = text.charAt(at + 1);
  const joins =
    next !== '' && !/[\s\u200C\u200D]/u.test(next) && JOINS.test(text.slice(Math.max(0, at - 2), at));
  return joins ? joiner : '';
}

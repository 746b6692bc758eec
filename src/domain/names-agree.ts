import { foldText } from './fold-text.ts';

const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}]+/u;
/** An initial is no word: `J. Doe` and `J. Smith` have nothing in common. Chinese and Korean ones are whole names. */
const INITIAL = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]$/u;

/**
 * Whether two names have a word in common, case, accents and width folded. True also where one side has no
 * name at all: nothing can be concluded from that (M2). Names written without a space, `김민수`, are compared
 * with the given and family name joined in either order.
 */
export function namesAgree(one: NameParts, other: NameParts): boolean {
  const words = wordsOf(one);
  const others = wordsOf(other);
  if (words.size === 0 || others.size === 0) return true;
  return [...words].some((word) => others.has(word));
}

export interface NameParts {
  readonly givenName: string;
  readonly familyName: string;
  readonly displayName?: string;
}

function wordsOf({ givenName, familyName, displayName = '' }: NameParts): ReadonlySet<string> {
  const given = split(givenName);
  const family = split(familyName);
  const joined = [[...given, ...family].join(''), [...family, ...given].join('')];
  const words = [...given, ...family, ...split(displayName), ...joined];
  return new Set(words.filter((word) => word !== '' && !INITIAL.test(word)));
}

function split(name: string): string[] {
  return foldText(name)
    .split(BETWEEN_WORDS)
    .filter((word) => word !== '');
}

import { foldText } from './fold-text.ts';
import type { Person } from './person.ts';

/** Slack's limit; a longer one is refused with `username_too_long` (https://docs.slack.dev/reference/scim-api). */
const LONGEST_USER_NAME = 21;

/** Suffixes tried before giving up; Slack is asked only about a few of them. */
const LAST_SUFFIX = 99;

/**
 * Words that Slack refuses or that would read as somebody else. User names share their namespace with
 * channels, so what every workspace has as a channel is taken from the start
 * (https://docs.slack.dev/admins/scim-api).
 */
const RESERVED: ReadonlySet<string> = new Set([
  'admin',
  'administrator',
  'all',
  'bot',
  'channel',
  'everyone',
  'general',
  'group',
  'help',
  'here',
  'me',
  'null',
  'owner',
  'random',
  'root',
  'slack',
  'slackbot',
  'support',
  'system',
  'team',
  'undefined',
  'you',
]);

type Named = Pick<Person, 'givenName' | 'familyName' | 'email'>;

/**
 * User names for a person, best first, all legal and none of `taken` (X6): `ada.lovelace`, `a.lovelace`, the
 * email's local part, then these with a number inside the 21 characters. Lower-case ASCII. Names that ASCII
 * cannot spell, Korean or Japanese ones, fall back to the email's local part.
 */
export function* userNameCandidates(
  person: Named,
  taken: ReadonlySet<string> = new Set(),
): Generator<string, void, undefined> {
  const given = new Set<string>();
  const bases = basesFor(person);
  const [best = FALLBACK] = bases;
  const numbered = Array.from({ length: LAST_SUFFIX - 1 }, (_, index) => withSuffix(best, `${index + 2}`));
  for (const candidate of [...bases, ...numbered]) {
    if (given.has(candidate) || taken.has(candidate) || RESERVED.has(candidate)) continue;
    given.add(candidate);
    yield candidate;
  }
}

/** For the address that leaves nothing either: it has no letter of ASCII before the @. */
const FALLBACK = 'member';

function basesFor({ givenName, familyName, email }: Named): readonly string[] {
  const [given, family] = [spell(givenName), spell(familyName)];
  const local = email.slice(0, Math.max(0, email.lastIndexOf('@')));
  const bases = [toLegal(spell(local) ?? foldText(local))];
  if (given !== null && family !== null) bases.unshift(...nameBases(toLegal(given), toLegal(family)));
  const legal = bases.filter((base) => base !== '');
  return legal.length > 0 ? legal : [FALLBACK];
}

function nameBases(given: string, family: string): readonly string[] {
  if (given === '' || family === '') return [given || family];
  const full = `${given}.${family}`;
  const short = toLegal(`${given.slice(0, 1)}.${family}`);
  return isShort(full) ? [full, short] : [short];
}

function isShort(name: string): boolean {
  return name.length <= LONGEST_USER_NAME;
}

/** The text in ASCII, or null where a letter of it has no spelling there: half a name is nobody's name. */
function spell(text: string): string | null {
  const folded = foldText(text);
  return /[^\p{ASCII}]/u.test(folded.replace(/[^\p{L}\p{N}]/gu, '')) ? null : folded;
}

/** `.` `_` `-` stay inside, everything else between letters becomes `_`, none of them begins or ends a name. */
function toLegal(text: string): string {
  return trimSeparators(
    text
      .replace(/['’]/gu, '')
      .replace(/[^a-z0-9._-]+/gu, '_')
      .replace(/^[._-]+/u, '')
      .slice(0, LONGEST_USER_NAME),
  );
}

function trimSeparators(name: string): string {
  return name.replace(/^[._-]+|[._-]+$/gu, '');
}

function withSuffix(base: string, suffix: string): string {
  return `${trimSeparators(base.slice(0, LONGEST_USER_NAME - suffix.length))}${suffix}`;
}

import { describe, expect, it } from 'vitest';
import { textsFor } from '../../src/texts/texts-for.ts';

/**
 * Every text of the catalogue, by its path. TypeScript lets a translation leave out a parameter, so each is
 * called with two values and has to say something different for each.
 */
type Text = string | ((...values: unknown[]) => unknown);

const { format, errors, ...areas } = textsFor({ locale: 'en-US', timeZone: 'UTC' });

function textsIn(value: unknown, path: string): readonly (readonly [string, Text])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, (...values) => value(...values)]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => textsIn(entry, `${path}.${key}`));
}

function parametersOf(path: string): number {
  const entry = path
    .split('.')
    .slice(1)
    .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], areas);
  return typeof entry === 'function' ? entry.length : 0;
}

/** Two values of each kind that a parameter may have; far enough apart to be different in words, too. */
const KINDS: readonly (readonly [unknown, unknown])[] = [
  [3, 90_000_000],
  ['name', 'employee_number'],
  [new Date('2026-11-24T12:00:00Z'), new Date('2027-01-02T12:00:00Z')],
  [true, false],
  [
    { kind: 'group', name: 'one' },
    { kind: 'unit', name: 'other' },
  ],
];

/** `–` stands for a date that is none; between two numbers it is a range. */
const SPOILED = /undefined|NaN|\[object|Invalid|function|(?<!\d)–/u;

/** Every way to give a kind to each of so many parameters. */
function kindsFor(count: number): readonly (readonly (readonly [unknown, unknown])[])[] {
  if (count === 0) return [[]];
  return kindsFor(count - 1).flatMap((before) => KINDS.map((kind) => [...before, kind]));
}

function say(text: Exclude<Text, string>, values: readonly unknown[]): string | null {
  try {
    const said = joined(text(...values));
    return typeof said === 'string' && said !== '' && !SPOILED.test(said) ? said : null;
  } catch {
    return null; // a value of the wrong kind
  }
}

/** A text of a title and the next step is said as a whole. */
function joined(said: unknown): unknown {
  return typeof said === 'object' && said !== null ? Object.values(said).join('\n') : said;
}

/** Whether some fitting values exist with which a change of this parameter changes the text. */
function isHeard(text: Exclude<Text, string>, count: number, parameter: number): boolean {
  return kindsFor(count).some((kinds) => {
    const said = kinds.map(([value]) => value);
    const other = said.with(parameter, kinds[parameter]?.[1]);
    const [first, second] = [say(text, said), say(text, other)];
    return first !== null && second !== null && first !== second;
  });
}

/** Facts that are only asked for in case another is missing. */
const STAND_INS = new Set(['missing', 'name']);

const all = textsIn(areas, 'texts').filter(([path]) => !path.startsWith('texts.config.next'));

describe('the catalogue', () => {
  it('has hundreds of texts', () => {
    expect(all.length).toBeGreaterThan(300);
    expect(format.number(1)).toBe('1');
  });

  it.each(all.filter(([, text]) => typeof text === 'string'))(
    '%s is a sentence or a word, tidy',
    (_, text) => {
      expect(text).toMatch(/^\S(?:.*\S)?$/su);
      expect(text).not.toMatch(/ {3}|TODO|lorem/u);
    },
  );

  it.each(
    all.flatMap(([path, text]) =>
      typeof text === 'string'
        ? []
        : Array.from({ length: parametersOf(path) }, (_, index) => [path, index, text] as const),
    ),
  )('%s says its parameter %i', (path, index, text) => {
    expect(isHeard(text, parametersOf(path), index)).toBe(true);
  });

  it.each(Object.entries(errors.byCode))('%s names every fact that it asks for', (_, describeError) => {
    const asked: string[] = [];
    const { title, next } = describeError((name) => {
      asked.push(name);
      return `«${name}»`;
    });
    for (const name of asked) if (!STAND_INS.has(name)) expect(`${title} ${next}`).toContain(`«${name}»`);
  });
});

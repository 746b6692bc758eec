import { describe, expect, it } from 'vitest';
import type { Person } from '../../src/domain/person.ts';
import { userNameCandidates } from '../../src/domain/user-name.ts';

function candidates(changes: Partial<Person>, taken: readonly string[] = []): readonly string[] {
  const person = { givenName: 'Ada', familyName: 'Lovelace', email: 'ada.l@example.com', ...changes };
  return [...userNameCandidates(person, new Set(taken))];
}
const first = (changes: Partial<Person>) => candidates(changes)[0];

describe('[X6] user names', () => {
  it.each<[string, Partial<Person>, string]>([
    ['given and family name', {}, 'ada.lovelace'],
    ['accents and letters of their own', { givenName: 'Zoë', familyName: 'Nuñez-Łódź' }, 'zoe.nunez-lodz'],
    ['sharp s, full width', { givenName: 'Ｊｏ', familyName: 'Strauß' }, 'jo.strauss'],
    ['apostrophes and spaces', { givenName: 'Mary Ann', familyName: 'O’Neil' }, 'mary_ann.oneil'],
    [
      'the initial, where all is too long',
      { givenName: 'Maximiliane', familyName: 'Oberhuber-Li' },
      'm.oberhuber-li',
    ],
    ['a family name alone too long', { givenName: 'A', familyName: 'b'.repeat(40) }, `a.${'b'.repeat(19)}`],
    ['only a given name', { familyName: '' }, 'ada'],
    ['only a family name', { givenName: ' ' }, 'lovelace'],
    [
      'a Korean name falls back to the email',
      { givenName: '민수', familyName: '김', email: 'minsu.kim@example.com' },
      'minsu.kim',
    ],
    ['a Japanese name', { givenName: '花子', familyName: '山田', email: 'h.yamada@example.com' }, 'h.yamada'],
    [
      'half a name in ASCII is nobody’s',
      { givenName: 'Minsu', familyName: '김', email: 'mkim@example.com' },
      'mkim',
    ],
    [
      'plus and specials of the email',
      { givenName: '', familyName: '', email: 'A+b!c@example.com' },
      'a_b_c',
    ],
    ['an email that leaves nothing', { givenName: '', familyName: '', email: '한국@example.com' }, 'member'],
    ['no email at all', { givenName: '', familyName: '', email: '' }, 'member'],
    ['separators only', { givenName: '...', familyName: '---', email: '_._@example.com' }, 'member'],
  ])('%s', (_, changes, expected) => {
    expect(first(changes)).toBe(expected);
  });

  it('avoid what is taken, then count inside the 21 characters', () => {
    expect(candidates({}, ['ada.lovelace', 'a.lovelace']).slice(0, 2)).toEqual(['ada.l', 'ada.lovelace2']);
    const long = candidates({ givenName: 'Abcdefghij', familyName: 'Klmnopqrst' });
    expect(long[0]).toBe('abcdefghij.klmnopqrst');
    expect(long).toContain('abcdefghij.klmnopqrs2');
    expect(long).toContain('abcdefghij.klmnopqr10');
  });

  it.each(['admin', 'here', 'general', 'slackbot'])('never a reserved word: %s', (word) => {
    const names = candidates({ givenName: word, familyName: '', email: `${word}@example.com` });
    expect(names).not.toContain(word);
    expect(names[0]).toBe(`${word}2`);
  });

  it('are told once each, and end', () => {
    const names = candidates({ email: 'ada.lovelace@example.com' });
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeLessThan(200);
    expect(names.length).toBeGreaterThan(50);
  });
});

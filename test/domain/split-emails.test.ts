import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitEmails } from '../../src/domain/split-emails.ts';

describe('pasted addresses', () => {
  it.each([
    ['commas', 'ada@x.example, ben@x.example'],
    ['spaces', 'ada@x.example ben@x.example'],
    ['lines', 'ada@x.example\r\nben@x.example\n'],
    ['semicolons', 'ada@x.example;ben@x.example;'],
    ['names before them', 'Ada Park <ada@x.example>, "Sato, Ben" <ben@x.example>'],
    ['Slack’s own links', '<mailto:ada@x.example|ada@x.example> <mailto:ben@x.example|ben>'],
    ['quotes, brackets and full stops', '“ada@x.example”, (ben@x.example).'],
    ['other cases, twice', 'Ada@X.example, ada@x.example\nBEN@x.example'],
  ])('are read with %s', (_, pasted) => {
    expect(splitEmails(pasted).emails).toEqual(['ada@x.example', 'ben@x.example']);
  });

  it('leaves what is none to be named, once', () => {
    const { emails, malformed } = splitEmails('ada@x.example, ben(at)x, @x.example, ben(at)x, a@b');
    expect(emails).toEqual(['ada@x.example']);
    expect(malformed).toEqual(['ben(at)x', '@x.example', 'a@b']);
  });

  it.each(['', '  \n , ;', '<>'])('finds nothing in %j', (pasted) => {
    expect(splitEmails(pasted)).toEqual({ emails: [], malformed: [] });
  });

  it('drops no address, however it is separated', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}@[a-z]{1,8}\.example$/u);
    const separator = fc.constantFrom(',', '; ', '\n', ' ', ' ,\r\n');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), separator, (words, between) => {
        const { emails, malformed } = splitEmails(words.join(between));
        expect(emails).toEqual([...new Set(words)]);
        expect(malformed).toEqual([]);
      }),
    );
  });

  it('is total', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (pasted) => {
        const { emails, malformed } = splitEmails(pasted);
        expect(emails.length + malformed.length).toBeLessThanOrEqual(pasted.length);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMrkdwn, joinMrkdwn, mrkdwn } from '../../../../src/slack/blocks/text/mrkdwn.ts';

describe('escapeMrkdwn', () => {
  it.each([
    ['<!channel>', '&lt;!channel&gt;'],
    ['<https://evil.example|Sign in>', '&lt;https://evil.example|Sign in&gt;'],
    ['&lt;', '&amp;lt;'],
    ['*bold*', '∗bold∗'],
    ['~$58.5k … ~$16.5k', '∼$58.5k … ∼$16.5k'],
    ['`code`', 'ˋcodeˋ'],
    ['_italic_', 'ˍitalicˍ'],
    ['> quoted', '› quoted'],
    ['a\n> quoted', 'a\n› quoted'],
    [':white_check_mark:', '∶white_check_mark:'],
  ])('makes %j harmless', (text, escaped) => {
    expect(escapeMrkdwn(text)).toBe(escaped);
  });

  it.each(['ada_l@example.com', 'ada+b@example.com', '10:30', 'team: a, b', 'C3-PO'])(
    'leaves %s alone',
    (text) => {
      expect(escapeMrkdwn(text)).toBe(text);
    },
  );

  it('leaves no control character of Slack and no formatting behind', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', '!', '*', '_', '~', '`', ' ', 'a', '\n') }),
        (text) => {
          expect(escapeMrkdwn(text)).not.toMatch(/[<>*~`]|(?:^|\W)_|_(?:\W|$)/);
        },
      ),
    );
  });
});

describe('mrkdwn', () => {
  it('formats what the template says and escapes what is put into it, once', () => {
    const name = mrkdwn`*${'*Ada* <!here>'}*`;
    expect(name.mrkdwn).toBe('*∗Ada∗ &lt;!here&gt;*');
    expect(mrkdwn`${name} · ${'a & b'}`.mrkdwn).toBe('*∗Ada∗ &lt;!here&gt;* · a &amp; b');
    expect(joinMrkdwn([name, '<b>'], '\n').mrkdwn).toBe('*∗Ada∗ &lt;!here&gt;*\n&lt;b&gt;');
  });
});

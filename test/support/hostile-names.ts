import fc from 'fast-check';

/** Names that people have, and names that somebody may give themselves to break or fake what others see. */
export const HOSTILE_NAMES: Readonly<Record<string, string>> = {
  empty: '',
  blank: ' \t\n ',
  long: 'Ada '.repeat(750),
  'long without a space': 'x'.repeat(3_000),
  'long of ampersands': '&'.repeat(3_000),
  'long of angle brackets': '<'.repeat(3_000),
  'long of emoji': '👩‍👩‍👧‍👦'.repeat(300),
  'one endless emoji': `👩${'‍👩'.repeat(1_000)}`,
  'one endless letter': `Z${'\u0301\u0323'.repeat(1_500)}`,
  emoji: '🧑🏽‍🚀 Ada 🏳️‍🌈',
  'channel mention': '<!channel> <!here|here> <@U0000000001> <#C0000000001>',
  link: '<https://evil.example/|Sign in again>',
  formatting: '*_~`bold`~_* *_~',
  'code block': '```rm -rf /```',
  quotation: '> said\n>>> all of this',
  'emoji code': ':white_check_mark: approved',
  'right-to-left': 'عبد الله بن محمد',
  hebrew: 'דוד המלך',
  'right-to-left override': 'Ada \u202Egnihton\u202C \u2066\u2067',
  'zero-width': 'A\u200Bd\u200Ca\u200D\u2060\uFEFF',
  'zero-width only': '\u200B\u200C\u200D\u2060\uFEFF\u00AD',
  controls: 'Ada\u0000\u0007\u001B[31m\r\nLovelace\u0085\u2028',
  'lone surrogate': 'Ada \uD83D Lovelace \uDE00',
  tags: 'Ada\u{E0041}\u{E0042}\u{E007F}',
  json: '","blocks":[],"x":"\\u0000',
  markup: '<script>alert(1)</script> &amp; &lt;b&gt;',
  korean: '김유진',
  japanese: '山田 太郎',
  persian: 'می‌خواهم',
  prototype: '__proto__',
  template: '{{constructor}} %s %n $1 $&',
};

export const HOSTILE_NAME_LIST = Object.entries(HOSTILE_NAMES);

/** Any text at all: random units of every plane, and pieces of the names above glued together. */
const anyName: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(fc.oneof(fc.constantFrom(...Object.values(HOSTILE_NAMES)), fc.string({ maxLength: 5 })), {
      maxLength: 4,
    })
    .map((pieces) => pieces.join('')),
);

/** Tries a view with any name. Few runs: each builds every view of its kind. */
export function withAnyName(expectFits: (name: string) => void): void {
  fc.assert(fc.property(anyName, expectFits), { numRuns: 25 });
}

import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DirectoryRecord } from '../../../src/domain/directory-record.ts';
import { readDirectoryFile } from '../../../src/sources/csv/read-directory-file.ts';

const HEADING = ['email', 'first_name', 'last_name', 'unit', 'status', 'title', 'groups'];

const oneLine = /^[^\p{Cc}\p{Cs}]*$/u;
/** Anything that people write into a cell: quotes, delimiters, other alphabets. */
const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom('"', 'a,b;c\td', '""x""', '＠, Ñandú', '=1+1'),
  )
  .map((text) => text.replace(/\s+/g, ' ').trim())
  .filter((text) => oneLine.test(text));
const severalLines = fc.array(words, { maxLength: 3 }).map((parts) => parts.join('\n').trim());
const pathName = words.map((name) => name.replaceAll('/', '').trim() || 'Sales');
const unit = fc.option(
  fc.array(pathName, { maxLength: 3 }).map((names) => `/${names.join('/')}`),
  { nil: null },
);
const groups = fc
  .uniqueArray(
    words.map((name) => name.replaceAll('|', '').trim() || 'all'),
    { maxLength: 4 },
  )
  .map((names) => names.sort());
const email = fc
  .tuple(fc.stringMatching(/^[a-z0-9][a-z0-9.+-]{0,10}$/), fc.constantFrom('example.com', 'example.org'))
  .map(([local, domain]) => `${local}@${domain}`);

const record: fc.Arbitrary<DirectoryRecord> = fc.record({
  externalId: fc.constant(null),
  email,
  secondaryEmails: fc.constant([]),
  givenName: words,
  familyName: words,
  title: severalLines.map((title) => title || null),
  employeeNumber: fc.constant(null),
  status: fc.constantFrom('active' as const, 'suspended' as const),
  unitPath: unit,
  groups,
});
const people = fc.uniqueArray(record, { minLength: 1, maxLength: 20, selector: (one) => one.email });

const delimiter = fc.constantFrom(',', ';', '\t');
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
const encoding = fc.constantFrom<Encoding>(
  'utf8',
  'utf8 mark',
  'utf16le',
  'utf16le mark',
  'utf16be',
  'utf16be mark',
);
type Encoding = 'utf8' | 'utf8 mark' | 'utf16le' | 'utf16le mark' | 'utf16be' | 'utf16be mark';

function encode(text: string, how: Encoding): Buffer {
  const marked = how.endsWith('mark') ? `\uFEFF${text}` : text;
  if (how.startsWith('utf8')) return Buffer.from(marked, 'utf8');
  const bytes = Buffer.from(marked, 'utf16le');
  return how.startsWith('utf16be') ? bytes.swap16() : bytes;
}

/** In pieces of that size, as a disk or a network hands them over: characters and line ends are torn apart. */
async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const toRow = (one: DirectoryRecord) => [
  one.email,
  one.givenName,
  one.familyName,
  one.unitPath ?? '',
  one.status,
  one.title ?? '',
  one.groups.join('|'),
];

describe('people written to a file', () => {
  it('are read as they were, in every encoding, with every delimiter and line end, in pieces of any size', async () => {
    await fc.assert(
      fc.asyncProperty(
        people,
        delimiter,
        lineEnd,
        encoding,
        fc.integer({ min: 1, max: 300 }),
        async (written, separator, end, how, size) => {
          const rows = stringify([HEADING, ...written.map(toRow)], { delimiter: separator });
          const text = rows.replaceAll('\n', end);
          const file = await readDirectoryFile(inPieces(encode(text, how), size));
          expect(file).toEqual({ format: 'plain', read: written.length, people: written, rejected: [] });
        },
      ),
      { numRuns: 200 },
    );
  });

  it('are told by the line on which their row starts when the row cannot be taken', async () => {
    const wrong = fc.constant(null);
    await fc.assert(
      fc.asyncProperty(
        people,
        fc.array(fc.oneof(wrong, fc.nat(3)), { maxLength: 10 }),
        lineEnd,
        fc.integer({ min: 1, max: 300 }),
        async (written, extras, end, size) => {
          let text = `${HEADING.join(',')}\n`;
          const expected: number[] = [];
          const places = [...written.map(toRow), ...extras].sort(
            (a, b) => String(a).length - String(b).length,
          );
          for (const place of places) {
            if (typeof place === 'number') text += '\n'.repeat(place);
            else if (place === null) {
              expected.push(text.split('\n').length);
              text += 'nobody,"a\nb",,,,,\n';
            } else text += stringify([place]);
          }
          const file = await readDirectoryFile(inPieces(Buffer.from(text.replaceAll('\n', end)), size));
          expect(file.rejected.map(({ line }) => line)).toEqual(expected);
          expect(file.people).toHaveLength(written.length);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('are never read from the beginning of a file as if it were all: what is cut off is refused or told', async () => {
    await fc.assert(
      fc.asyncProperty(people, fc.nat(), async (written, at) => {
        const whole = Buffer.from(stringify([HEADING, ...written.map(toRow)], { quoted: true }));
        const cut = whole.subarray(0, at % whole.length);
        const file = await readDirectoryFile(cut).catch(() => null);
        if (file === null || file.rejected.length > 0) return;
        // Nobody can see that the very last cell was longer once; everything before it is whole.
        const last = file.people.length - 1;
        const expected = written.slice(0, last + 1).map((person, index) => {
          return index < last ? person : { ...person, groups: file.people[last]?.groups };
        });
        expect(file.people).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { CsvFormat } from '../../../src/sources/csv/csv-format.ts';
import { readDirectoryFile } from '../../../src/sources/csv/read-directory-file.ts';

const read = (text: string, format: CsvFormat | null = null) =>
  readDirectoryFile(new TextEncoder().encode(text), { format });

const lines = (...rows: string[]) => `${rows.join('\n')}\n`;

describe('a file of people', () => {
  it('needs nothing but addresses', async () => {
    expect(await read('email\nada@example.com')).toEqual({
      format: 'plain',
      read: 1,
      rejected: [],
      people: [
        {
          externalId: null,
          email: 'ada@example.com',
          secondaryEmails: [],
          givenName: '',
          familyName: '',
          title: null,
          employeeNumber: null,
          status: 'active',
          unitPath: null,
          groups: [],
        },
      ],
    });
  });

  it('may leave lines blank, before the heading too, and pad its cells', async () => {
    const file = await read(
      lines('', ' , ,', 'Email , STATUS,unit', '', ' ada@example.com , Suspended , / ', ',,'),
    );
    expect(file).toMatchObject({ read: 1, rejected: [] });
    expect(file.people).toMatchObject([{ email: 'ada@example.com', status: 'suspended', unitPath: '/' }]);
  });

  it('may hold cells of several lines, quoted delimiters and doubled quotes', async () => {
    const file = await read(
      lines(
        'email,first_name,title,groups',
        '"a@x.io","Ada ""the Countess""","first\r\nsecond","eng|all | eng|"',
      ),
    );
    expect(file.people).toMatchObject([
      { givenName: 'Ada "the Countess"', title: 'first\nsecond', groups: ['all', 'eng'] },
    ]);
  });

  it('counts the same row once, and reads no row that only looks different', async () => {
    const file = await read(
      lines('email,first_name,groups', 'ada@x.io,Ada,a|b', 'Ada@X.io,Ada,b|a', '', 'ada@x.io,Ada,a|b'),
    );
    expect(file).toMatchObject({ read: 1, rejected: [], people: [{ email: 'ada@x.io' }] });
  });

  it('is refused for none of its people when some of its lines are', async () => {
    const file = await read(
      lines(
        'email,first_name,status,unit', // 1
        'ada@example.com,Ada,active,/Sales', // 2
        'grace@example,Grace,active,/Sales', // 3
        '', // 4
        ',Nobody,active,', // 5
        '"eve@example.com","E', // 6
        've",gone,/', // 7
        'sue@example.com,Sue,active', // 8
        'tom@example.com,Tom,active,/Sales,extra', // 9
        'uma@example.com,U "the" ma,active,/Sales', // 10
        'vic@example.com,V\u0000c,active,/Sales', // 11
        'wes@example.com,Wes,active,Sales', // 12
        'xia@example.com,Xia,active,/Sales//North', // 13
        `yan@example.com,${'y'.repeat(10_001)},active,/`, // 14
        'zoe@example.com,Zoe,,/Sales/', // 15
      ),
    );
    expect(file.rejected).toEqual([
      { line: 3, reason: 'malformed_email', value: 'grace@example' },
      { line: 5, reason: 'no_email' },
      { line: 6, reason: 'status_unknown', value: 'gone' },
      { line: 8, reason: 'too_few_cells' },
      { line: 9, reason: 'too_many_cells' },
      { line: 10, reason: 'stray_quote' },
      { line: 11, reason: 'control_character', value: 'first_name' },
      { line: 12, reason: 'unit_malformed', value: 'Sales' },
      { line: 13, reason: 'unit_malformed', value: '/Sales//North' },
      { line: 14, reason: 'too_long', value: 'first_name' },
    ]);
    expect(file.people.map(({ email, unitPath }) => [email, unitPath])).toEqual([
      ['ada@example.com', '/Sales'],
      ['zoe@example.com', '/Sales'],
    ]);
    expect(file.read).toBe(12);
  });

  it('[G2] believes none of several rows that contradict each other', async () => {
    const file = await read(
      lines(
        'email,status',
        'ada@x.io,active',
        'bob@x.io,active',
        ' ADA@x.io,suspended',
        'ada@x.io,active',
        'ada+work@x.io,active',
      ),
    );
    expect(file.people.map(({ email }) => email)).toEqual(['bob@x.io', 'ada+work@x.io']);
    expect(file.rejected).toEqual([
      { line: 2, reason: 'contradiction', value: 'ada@x.io' },
      { line: 4, reason: 'contradiction', value: 'ADA@x.io' },
      { line: 5, reason: 'contradiction', value: 'ada@x.io' },
    ]);
  });

  it('tells each stray quote once, and where its row starts', async () => {
    const file = await read(
      lines(
        'email,title',
        'a@x.io,"one',
        'two"',
        'b@x.io,5" 6" pipes',
        '',
        'c@x.io,7" pipe',
        'd@x.io,"fine"',
      ),
    );
    expect(file.rejected).toEqual([
      { line: 4, reason: 'stray_quote' },
      { line: 6, reason: 'stray_quote' },
    ]);
    expect(file.people.map(({ email }) => email)).toEqual(['a@x.io', 'd@x.io']);
  });

  it('reads only the format that was asked for', async () => {
    await expect(read('email\nada@x.io', 'google')).rejects.toMatchObject({
      code: 'file_heading_unknown',
      context: { format: 'google', heading: 'email' },
    });
    expect((await read('email\nada@x.io', 'plain')).format).toBe('plain');
  });
});

describe('a file that is refused as a whole', () => {
  const bytes = (...values: number[]) => new Uint8Array([...values, ...new Array(600).fill(0x41)]);

  it.each([
    ['nothing', new Uint8Array(), 'file_empty'],
    ['only a mark', new Uint8Array([0xef, 0xbb, 0xbf]), 'file_empty'],
    ['only blank lines', '\n ,,\n\n', 'file_empty'],
    ['a heading and no row', 'email,status\n', 'file_empty'],
    ['no row that could be taken', 'email\nnobody\n', 'file_empty'],
    ['a heading of something else', 'name,price\nsoap,3\n', 'file_heading_unknown'],
    ['a misspelt heading', 'email,stauts\nada@x.io,suspended\n', 'file_heading_unknown'],
    ['a heading twice', 'email,title,title\nada@x.io,A,B\n', 'file_heading_unknown'],
    ['JSON', '{"email": "ada@x.io"}', 'file_heading_unknown'],
    ['a text without an end', 'x'.repeat(200_000), 'file_heading_unknown'],
    ['a workbook', bytes(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00), 'file_is_spreadsheet'],
    ['an old workbook', bytes(0xd0, 0xcf, 0x11, 0xe0), 'file_is_spreadsheet'],
    ['a compressed file', bytes(0x1f, 0x8b, 0x08, 0x00), 'file_not_text'],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00), 'file_not_text'],
    [
      'Latin-1',
      new Uint8Array([...Buffer.from('email,first_name\na@x.io,Ren'), 0xe9, 0x0a]),
      'file_encoding',
    ],
    ['an end inside a quoted cell', 'email,title\nada@x.io,A\nbob@x.io,"Bo', 'file_cut_off'],
    ['an end inside a character', Buffer.from('email,title\nada@x.io,é').subarray(0, -1), 'file_cut_off'],
  ])('%s', async (_what, content, code) => {
    const file = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    await expect(readDirectoryFile(file)).rejects.toMatchObject({ code });
  });

  it('[G2] a quote that would make one row swallow the next', async () => {
    const swallowing = lines(
      'email,first_name,title',
      'ada@x.io,"Ada" L,x',
      'bob@x.io,"Bob",y',
      'eve@x.io,Eve,z',
    );
    await expect(read(swallowing)).rejects.toMatchObject({ code: 'file_malformed', context: { line: 2 } });
    const endless = `email,title\nada@x.io,"${'x'.repeat(2_000_000)}`;
    await expect(read(endless)).rejects.toMatchObject({ code: 'file_malformed', context: { line: 2 } });
  });

  it('says where the quote was opened that the end has cut off', async () => {
    const cut = lines('email,title', 'ada@x.io,"A', 'B"', 'bob@x.io,"C', 'D');
    await expect(read(cut)).rejects.toMatchObject({ code: 'file_cut_off', context: { line: 4 } });
  });

  it('passes a fault of the disk on', async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode('email\nada@x.io\n');
      throw new Error('disk failure');
    }
    await expect(readDirectoryFile(failing())).rejects.toThrow('disk failure');
  });
});

import { mkdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ErrorBody } from './support/bodies.ts';
import { newcomers, peopleCsv } from './support/people-csv.ts';
import { withCli } from './support/with-cli.ts';

const cli = withCli({ keep: true });

beforeAll(async () => {
  await cli.run('import', cli.file('people.csv', peopleCsv(newcomers(3))));
}, 60_000);

describe('a file that cannot be taken', { timeout: 60_000 }, () => {
  const heading = 'email,first_name,last_name,unit,status,title,groups';

  it.each<[string, string | Uint8Array, string]>([
    ['nothing', '', 'file_empty'],
    ['a heading alone', `${heading}\n`, 'file_empty'],
    ['an unknown heading', 'who,what\nada,lovelace\n', 'file_heading_unknown'],
    ['only bad lines', `${heading}\nnobody,,,,,,\n`, 'file_empty'],
    ['a workbook', Buffer.from('PK\u0003\u0004 rest of a zip', 'latin1'), 'file_is_spreadsheet'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3]), 'file_not_text'],
    ['Latin-1', Buffer.from(`${heading}\nada@example.com,Ad\xe9,L,,active,,\n`, 'latin1'), 'file_encoding'],
    ['a cell that is cut off', `${heading}\nada@example.com,"Ada,L,,active,,\n`, 'file_cut_off'],
  ])('1: %s, and nothing is changed', async (_name, content, code) => {
    const refused = await cli.json<ErrorBody>('import', cli.file('bad.csv', content));
    expect([refused.code, refused.body.error.code]).toEqual([1, code]);
    expect(refused.body.error.next).toContain('Nothing was changed');
    expect(await cli.database().prisma.person.count()).toBe(3);
    expect(await cli.database().prisma.receipt.count()).toBe(1);
  });

  it('1: there is none, or it is a folder', async () => {
    const missing = await cli.json<ErrorBody>('import', '/no/such/people.csv');
    expect([missing.code, missing.body.error.code]).toEqual([1, 'file_missing']);
    expect(missing.body.error.message).toContain('/no/such/people.csv');
    const folder = cli.file('a-file', '').replace('a-file', 'a-folder');
    mkdirSync(folder);
    const read = await cli.json<ErrorBody>('import', folder);
    expect([read.code, read.body.error.code]).toEqual([1, 'file_unreadable']);
  });
});

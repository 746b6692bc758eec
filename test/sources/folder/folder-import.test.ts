import { mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppError } from '../../../src/domain/app-error.ts';
import type { RejectedLine } from '../../../src/domain/rejected-line.ts';
import { createFolderImport, type FolderImport } from '../../../src/sources/folder/create-folder-import.ts';
import { watchFolder } from '../../../src/sources/folder/watch-folder.ts';
import { type Organization, openSettled } from '../../support/in-memory/organization.ts';
import { silentLog } from '../../support/silent-log.ts';

const words = {
  fault: ({ code }: AppError) => [code],
  rejected: ({ line, reason }: RejectedLine) => `${line} ${reason}`,
};
const HEADING = 'email,first_name\n';

let folder: string;
let organization: Organization;
let work: FolderImport;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rollcall-folder-'));
  organization = await openSettled('ada', 'ben');
  work = createFolderImport({ folder, ports: organization.ports, words, log: silentLog });
  await work.prepare();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = (name: string, text: string) => writeFile(join(folder, name), text);
const namesIn = async (place: string) => (await readdir(join(folder, place))).map((name) => name.slice(25));
const statusOf = async (email: string) => {
  const { ports, id } = organization;
  return (await ports.directory.findPersonByEmail(id, email))?.person.status ?? null;
};
async function lookTwice() {
  await work.look();
  await work.look();
}

describe('a folder of files', () => {
  it('takes a file once it does not change any more, imports it, and moves it to done', async () => {
    await put('HR-2026-11-25.csv', `${HEADING}ada@x.example,Ada\n`);
    await work.look();
    await put('HR-2026-11-25.csv', `${HEADING}ada@x.example,Ada\nnew@x.example,New\n`);
    await utimes(join(folder, 'HR-2026-11-25.csv'), 1, 1);
    await work.look();
    expect(await statusOf('new@x.example')).toBeNull();
    await work.look();
    expect(await statusOf('new@x.example')).toBe('active');
    expect(await statusOf('ben@x.example')).toBe('deleted');
    expect(await namesIn('done')).toEqual(['HR-2026-11-25.csv']);
  });

  it('[G2] a part, or a file with a rejected line, removes nobody; the lines are told beside it', async () => {
    await put('HR.part.csv', `${HEADING}ada@x.example,Ada\n`);
    await lookTwice();
    await put('HR.csv', `${HEADING}ada@x.example,Ada\nbroken,Bo\n`);
    await lookTwice();
    expect(await statusOf('ben@x.example')).toBe('active');
    expect((await namesIn('done')).sort()).toEqual(['HR.csv', 'HR.csv.why.txt', 'HR.part.csv']);
    const why = (await readdir(join(folder, 'done'))).find((name) => name.endsWith('.why.txt')) ?? '';
    expect(await readFile(join(folder, 'done', why), 'utf8')).toBe('3 malformed_email\n');
  });

  it('refuses what is no file of people, with a sentence', async () => {
    await put('HR.csv', 'a,b\n1,2\n');
    await lookTwice();
    expect((await namesIn('refused')).sort()).toEqual(['HR.csv', 'HR.csv.why.txt']);
    expect(await statusOf('ben@x.example')).toBe('active');
  });

  it('leaves other files and links alone', async () => {
    await put('notes.md', 'x');
    await symlink('/etc/hostname', join(folder, 'link.csv'));
    await lookTwice();
    expect((await readdir(folder)).sort()).toEqual(['done', 'link.csv', 'notes.md', 'refused', 'working']);
  });

  it('takes up again what a crash left in the middle', async () => {
    await writeFile(join(folder, 'working', 'HR.csv'), `${HEADING}ada@x.example,Ada\nben@x.example,Ben\n`);
    await work.prepare();
    await lookTwice();
    expect(await namesIn('done')).toEqual(['HR.csv']);
  });

  it('is looked at until it is told to stop', async () => {
    const stop = new AbortController();
    const { clock } = organization.ports;
    let looks = 0;
    const counting = {
      prepare: async () => undefined,
      look: async () => {
        looks += 1;
      },
    };
    const watching = watchFolder({ folder: counting, clock, log: silentLog }, stop.signal);
    await clock.advance(12_000);
    stop.abort();
    await watching;
    expect(looks).toBe(3);
  });
});

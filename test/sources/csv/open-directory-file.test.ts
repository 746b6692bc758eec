import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DirectoryRecord } from '../../../src/domain/directory-record.ts';
import {
  DirectoryFileChanged,
  DirectoryFileRefused,
} from '../../../src/sources/csv/directory-file-refused.ts';
import { openDirectoryFile } from '../../../src/sources/csv/open-directory-file.ts';
import { readDirectoryFile } from '../../../src/sources/csv/read-directory-file.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const HEADING = 'email,first_name,status\n';

async function* piecesOf(text: string) {
  for (let at = 0; at < text.length; at += 7) yield Buffer.from(text.slice(at, at + 7));
}

const byEmail = (one: { email: string }, other: { email: string }) => (one.email < other.email ? -1 : 1);

async function takeAll(people: AsyncIterable<DirectoryRecord>): Promise<DirectoryRecord[]> {
  const all: DirectoryRecord[] = [];
  for await (const person of people) all.push(person);
  return all;
}

async function openText(text: string) {
  const { people, ...facts } = await openDirectoryFile(() => piecesOf(text));
  return { ...facts, people: (await takeAll(people)).sort(byEmail) };
}

async function readText(text: string) {
  const { people, ...facts } = await readDirectoryFile(Buffer.from(text));
  return { ...facts, people: [...people].sort(byEmail) };
}

describe('a directory file of any length', () => {
  it('is read as one that stands in memory is, repeats and contradictions included', async () => {
    const email = fc.constantFrom('a@x.io', 'A@x.io', 'b@x.io', 'c@x.io', 'd@x.io', 'no-address', '"');
    const row = fc.record({
      email,
      name: fc.constantFrom('A', 'B'),
      status: fc.constantFrom('', 'active', 'x'),
    });
    const rows = fc.array(row, { minLength: 1, maxLength: 12 });
    const property = fc.asyncProperty(rows, async (all) => {
      const text = HEADING + all.map(({ email, name, status }) => `${email},${name},${status}\n`).join('');
      const outcome = (read: typeof openText) =>
        read(text).catch((error: unknown) => (error instanceof DirectoryFileRefused ? error.code : error));
      expect(await outcome(openText)).toEqual(await outcome(readText));
    });
    await fc.assert(property, propertyRuns(200));
  });

  it('gives its people as often as they are asked for', async () => {
    const { people } = await openDirectoryFile(() => piecesOf(`${HEADING}a@x.io,A,\nb@x.io,B,\n`));
    for (let time = 0; time < 2; time += 1) expect(await takeAll(people)).toHaveLength(2);
  });

  it('[G2] is refused at its end where it is another one by then: nobody is missing from half a file', async () => {
    const texts = [`${HEADING}a@x.io,A,\nb@x.io,B,\n`, `${HEADING}a@x.io,A,\n`];
    const { people } = await openDirectoryFile(() => piecesOf(texts.shift() ?? ''));
    await expect(takeAll(people)).rejects.toThrow(DirectoryFileChanged);
  });
});

import { expect, it } from 'vitest';
import { nameOfFile } from '../../../src/sources/folder/name-of-file.ts';

it.each([
  ['people.csv', 'people', false],
  ['people.part.csv', 'people', true],
  ['hr-2026-11-25.csv', 'hr', false],
  ['hr_20261125T0430.PART.TXT', 'hr', true],
  ['hr 2026-11-25 04-30-00.csv', 'hr', false],
  ['2026-11-25.csv', 'file', false],
  ['site42.csv', 'site42', false],
])('%s is of the source %s', (file, source, part) => {
  expect(nameOfFile(file)).toEqual({ source, part });
});

it.each(['.people.csv', 'people.csv.tmp', 'people.xlsx', 'people'])('%s is no file of people', (file) => {
  expect(nameOfFile(file)).toBeNull();
});

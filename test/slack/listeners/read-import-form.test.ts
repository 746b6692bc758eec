import { describe, expect, it } from 'vitest';
import { MOST_FILE_BYTES } from '../../../src/slack/blocks/modals/import-view.ts';
import { readImportForm, refuseFiles } from '../../../src/slack/listeners/views/read-import-form.ts';
import { textsFor } from '../../../src/texts/texts-for.ts';

const texts = textsFor({ locale: 'en-US', timeZone: 'UTC' });
const CSV = { id: 'F1', name: 'people.csv', size: 100 };

function submitted(files: readonly object[], part?: string) {
  const chosen = part === undefined ? {} : { part: { value: { selected_option: { value: part } } } };
  const values = { file: { value: { type: 'file_input', files } }, ...chosen };
  return readImportForm({ state: { values } } as unknown as Parameters<typeof readImportForm>[0]);
}

describe('a file as Slack hands it over', () => {
  it.each([
    ['two files', [CSV, { ...CSV, id: 'F2' }], 'more than one file'],
    ['none', [], 'No file was chosen.'],
    ['an empty one', [{ ...CSV, size: 0 }], 'The file holds no people.'],
    ['one that is too large', [{ ...CSV, size: MOST_FILE_BYTES + 1 }], 'at most 50 MB'],
    ['a picture', [{ ...CSV, name: 'team.PNG' }], '“team.PNG” is not a CSV file.'],
    ['one without a name', [{ id: 'F1', name: null, size: null }], 'is not a CSV file.'],
  ])('is refused at its field: %s', (_, files, said) => {
    expect(refuseFiles(texts, submitted(files))?.file).toContain(said);
  });

  it.each(['people.csv', 'PEOPLE.CSV', 'users.txt', 'users.tsv'])('is fetched: %s', (name) => {
    expect(refuseFiles(texts, submitted([{ ...CSV, name }]))).toBeNull();
  });

  it('[G2] holds only some of the people unless somebody says that it holds everybody', () => {
    const parts = [undefined, 'some', 'everybody'].map((part) => submitted([CSV], part).part);
    expect(parts).toEqual([true, true, false]);
  });
});

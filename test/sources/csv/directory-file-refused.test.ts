import { describe, expect, it } from 'vitest';
import { DIRECTORY_FILE_REFUSALS } from '../../../src/sources/csv/directory-file-refused.ts';
import { errors } from '../../../src/texts/en/errors/errors.ts';

describe('the refusal of a directory file', () => {
  it.each(DIRECTORY_FILE_REFUSALS)('%s tells the next step, and that nothing was changed', (code) => {
    const { title, next } = errors.byCode[code]((_name, fallback) => fallback);
    expect(title).toMatch(/\.$/);
    expect(next).toMatch(/^Nothing was changed\. .{20}/);
  });
});

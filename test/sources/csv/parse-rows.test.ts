import { describe, expect, it } from 'vitest';
import { parseRows } from '../../../src/sources/csv/parse-rows.ts';

const ROWS_A_PIECE = 100;
const PIECES = 500;

describe('rows of a long file', () => {
  it('are handed on while the file is read, so that it never stands in memory', async () => {
    let given = 0;
    let seen = 0;
    let furthestAhead = 0;
    async function* file(): AsyncGenerator<string> {
      for (; given < PIECES; given += 1) yield 'ada@example.com,"Ada, L"\n'.repeat(ROWS_A_PIECE);
    }
    for await (const { line, cells } of parseRows(file(), ',')) {
      seen += 1;
      furthestAhead = Math.max(furthestAhead, given - seen / ROWS_A_PIECE);
      if (line !== seen || cells?.[1] !== 'Ada, L') throw new Error(`line ${line} is not row ${seen}`);
    }
    expect(seen).toBe(PIECES * ROWS_A_PIECE);
    expect(furthestAhead).toBeLessThan(PIECES / 5);
  });

  it('stop being read when nobody takes them any more', async () => {
    let given = 0;
    async function* file(): AsyncGenerator<string> {
      for (; given < PIECES; given += 1) yield 'a@x.io\n'.repeat(10_000);
    }
    const failing = async () => {
      for await (const row of parseRows(file(), ',')) throw new Error(`row ${row.line} failed`);
    };
    await expect(failing()).rejects.toThrow('row 1 failed');
    expect(given).toBeLessThan(PIECES / 5);
  });
});

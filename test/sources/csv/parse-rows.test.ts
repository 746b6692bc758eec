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
    await parseRows(file(), ',', {
      onRow(line, cells) {
        seen += 1;
        furthestAhead = Math.max(furthestAhead, given - seen / ROWS_A_PIECE);
        if (line !== seen || cells[1] !== 'Ada, L') throw new Error(`line ${line} is not row ${seen}`);
      },
      onStrayQuote: (line) => {
        throw new Error(`no quote is astray on line ${line}`);
      },
    });
    expect(seen).toBe(PIECES * ROWS_A_PIECE);
    expect(furthestAhead).toBeLessThan(PIECES / 5);
  });

  it('stop being read when the listener fails', async () => {
    let given = 0;
    async function* file(): AsyncGenerator<string> {
      for (; given < PIECES; given += 1) yield 'a@x.io\n'.repeat(10_000);
    }
    const failing = parseRows(file(), ',', {
      onRow: () => {
        throw new Error('the listener failed');
      },
      onStrayQuote: () => undefined,
    });
    await expect(failing).rejects.toThrow('the listener failed');
    expect(given).toBeLessThan(PIECES / 5);
  });
});

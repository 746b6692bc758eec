import { glob, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const WRITTEN = ['src/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts', 'scripts/*', 'bin/*'];
const MOST_LINES = 250;

describe('the size of files', () => {
  it(`is ${MOST_LINES} lines at most, so that a file holds one idea`, async () => {
    const sizes = await readSizes();
    expect(sizes.length).toBeGreaterThan(50);
    const long = sizes.filter(({ lines }) => lines > MOST_LINES);
    expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
  });
});

async function readSizes(): Promise<readonly { readonly path: string; readonly lines: number }[]> {
  const sizes: { path: string; lines: number }[] = [];
  for await (const path of glob(WRITTEN, { cwd: ROOT, exclude: ['src/db/generated/**'] })) {
    const text = await readFile(`${ROOT}${path}`, 'utf8');
    sizes.push({ path, lines: text.split('\n').length - 1 });
  }
  return sizes;
}

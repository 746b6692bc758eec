import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const { resolve } = createRequire(import.meta.url);

/** Latin, Korean, Japanese, emoji: the same on every machine. Each brings files for small ranges of characters. */
const SHEETS: Record<string, readonly string[]> = {
  lato: ['400.css', '400-italic.css', '700.css', '900.css'],
  'noto-sans-kr': ['400.css', '700.css'],
  'noto-sans-jp': ['400.css', '700.css'],
  'noto-color-emoji': ['400.css'],
};

/** One style sheet that names every font file; a browser asks for those that it needs. */
export async function readFontSheet(): Promise<string> {
  const sheets = Object.entries(SHEETS).flatMap(([name, files]) =>
    files.map((file) => readSheet(name, file)),
  );
  return (await Promise.all(sheets)).join('\n');
}

async function readSheet(name: string, file: string): Promise<string> {
  const folder = folderOf(name);
  if (folder === undefined) return '';
  const css = await readFile(join(folder, file), 'utf8');
  return css
    .replace(
      /url\(\.\/files\/([\w-]+\.woff2)\) format\('woff2'\), url\([^)]*\) format\('woff'\)/g,
      `url(/page/fonts/${name}/$1)`,
    )
    .replace(/\/\*.*?\*\/\s*/g, '');
}

/** @returns undefined for a file that no sheet names */
export async function readFont(name: string, file: string): Promise<Buffer | undefined> {
  const folder = Object.hasOwn(SHEETS, name) ? folderOf(name) : undefined;
  if (folder === undefined || !/^[\w-]+\.woff2$/.test(file)) return undefined;
  return readFile(join(folder, 'files', file)).catch(() => undefined);
}

/** Undefined where the fonts were not installed: the page then looks as the machine's own fonts make it. */
function folderOf(name: string): string | undefined {
  try {
    return dirname(resolve(`@fontsource/${name}/package.json`));
  } catch {
    return undefined;
  }
}

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

interface FontPackage {
  name: string;
  sheets: readonly string[];
  /** Where its files lie. */
  folder: string;
}

/** Latin, Korean, Japanese, emoji: the same on every machine. Their sheets name files for small ranges of characters. */
const PACKAGES: Record<string, FontPackage> = {
  lato: fontsource('lato', ['400.css', '400-italic.css', '700.css', '900.css']),
  'noto-sans-kr': fontsource('noto-sans-kr', ['400.css', '700.css']),
  'noto-sans-jp': fontsource('noto-sans-jp', ['400.css', '700.css']),
  twemoji: { name: 'twemoji-colr-font', sheets: [], folder: '' },
};

/** Its own sheet names no range, and every page would load it. */
const TWEMOJI = `@font-face {
  font-family: 'Twemoji';
  font-display: swap;
  src: url(/page/fonts/twemoji/twemoji.woff2);
  unicode-range: U+200D, U+203C, U+2049, U+20E3, U+2139, U+231A-23FF, U+25FB-27BF, U+2B05-2B55, U+FE0F, U+1F000-1FAFF;
}`;

const { resolve } = createRequire(import.meta.url);

function fontsource(name: string, sheets: readonly string[]): FontPackage {
  return { name: `@fontsource/${name}`, sheets, folder: 'files' };
}

/** One style sheet that names every font file; a browser asks for those that it needs. */
export async function readFontSheet(): Promise<string> {
  const sheets = Object.entries(PACKAGES).flatMap(([key, fonts]) =>
    fonts.sheets.map((sheet) => readSheet(key, fonts, sheet)),
  );
  return [...(await Promise.all(sheets)), TWEMOJI].join('\n');
}

async function readSheet(key: string, { name }: FontPackage, sheet: string): Promise<string> {
  const home = homeOf(name);
  if (home === undefined) return '';
  const css = await readFile(join(home, sheet), 'utf8');
  return css
    .replace(
      /url\(\.\/files\/([\w-]+\.woff2)\) format\('woff2'\), url\([^)]*\) format\('woff'\)/g,
      `url(/page/fonts/${key}/$1)`,
    )
    .replace(/\/\*.*?\*\/\s*/g, '');
}

/** @returns undefined for a file that no sheet names */
export async function readFont(key: string, file: string): Promise<Buffer | undefined> {
  const fonts = Object.hasOwn(PACKAGES, key) ? PACKAGES[key] : undefined;
  const home = homeOf(fonts?.name ?? '');
  if (!fonts || home === undefined || !/^[\w-]+\.woff2$/.test(file)) return undefined;
  return readFile(join(home, fonts.folder, file)).catch(() => undefined);
}

/** Undefined where the fonts were not installed: the page then looks as the machine's own fonts make it. */
function homeOf(name: string): string | undefined {
  try {
    return dirname(resolve(`${name}/package.json`));
  } catch {
    return undefined;
  }
}

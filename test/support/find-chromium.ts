import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';

export interface Chromium {
  executablePath: string;
  /** What its process needs beside what this one has. */
  env: Record<string, string>;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PACKAGE = '@sparticuz/chromium';

/**
 * A Chromium of this machine, else the one that an npm package carries with its libraries and fonts. Nothing is
 * installed on the system.
 *
 * @throws Error that says in one line what to install
 */
export async function findChromium(): Promise<Chromium> {
  const installed = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find(isExecutable);
  if (installed) return { executablePath: installed, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return unpackChromium();
  throw new Error('These tests need a browser: install Chromium or Google Chrome so that it is on the PATH.');
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Unpacked once for each version; several test files may do it at once, and the first to end wins. */
async function unpackChromium(): Promise<Chromium> {
  const folder = dirname(dirname(createRequire(import.meta.url).resolve(PACKAGE)));
  const { version } = createRequire(import.meta.url)(`${folder}/package.json`) as { version: string };
  const home = join(tmpdir(), `chromium-for-tests-${version}`);
  if (!existsSync(home)) {
    const unfinished = await mkdtemp(`${home}-`);
    await inflate(join(folder, 'bin'), unfinished);
    await writeFile(join(unfinished, 'fonts', 'fonts.conf'), fontsConf(home));
    await rename(unfinished, home).catch(() => rm(unfinished, { recursive: true }));
  }
  return {
    executablePath: join(home, 'chromium'),
    env: { LD_LIBRARY_PATH: join(home, 'al2023', 'lib'), FONTCONFIG_PATH: join(home, 'fonts') },
  };
}

/** The one that comes along knows the folders of a cloud function only. */
function fontsConf(home: string): string {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${home}/fonts/fonts</dir><cachedir>${home}/fonts-cache</cachedir></fontconfig>`;
}

/** The package unpacks into the temporary folder of its process, so it gets a process with one of its own. */
async function inflate(archives: string, into: string): Promise<void> {
  const files = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br'].map((file) => join(archives, file));
  const script = `import { inflate } from '${PACKAGE}'; await Promise.all(${JSON.stringify(files)}.map(inflate));`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: dirname(archives),
    env: { ...process.env, TMPDIR: into },
  });
}

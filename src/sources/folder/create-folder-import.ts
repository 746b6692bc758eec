import { lstat, mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../domain/app-error.ts';
import type { RejectedLine } from '../../domain/rejected-line.ts';
import type { Log } from '../../ports/log.ts';
import { type FolderPorts, importFile } from './import-file.ts';
import { type NamedFile, nameOfFile } from './name-of-file.ts';

/** What is written beside a file for whoever put it there. */
export interface FolderWords {
  readonly fault: (error: AppError) => readonly string[];
  readonly rejected: (line: RejectedLine) => string;
}

export interface FolderImportDeps {
  readonly folder: string;
  readonly ports: FolderPorts;
  readonly words: FolderWords;
  readonly log: Log;
}

const PLACES = ['working', 'done', 'refused'] as const;
type Place = (typeof PLACES)[number];

export interface FolderImport {
  /** Makes the folders, and takes up again what a crash left in the middle: the same file twice changes nothing. */
  prepare(): Promise<void>;
  /** Takes every file that has not changed since the look before: somebody may still be writing the others. */
  look(): Promise<void>;
}

/**
 * A folder whose files are imported and then moved: to `done`, or to `refused` with a sentence beside it. A file
 * is taken by renaming it, so of several processes one has it.
 */
export function createFolderImport(deps: FolderImportDeps): FolderImport {
  const { folder, log } = deps;
  let before = new Map<string, string>();
  return {
    async prepare() {
      for (const place of PLACES) await mkdir(join(folder, place), { recursive: true });
      for (const file of await readdir(join(folder, 'working'))) {
        await rename(join(folder, 'working', file), join(folder, file));
      }
    },
    async look() {
      const now = await readShapes(folder);
      for (const [file, shape] of now) {
        const named = nameOfFile(file);
        if (named === null || before.get(file) !== shape) continue;
        if (await move(folder, file, 'working')) await take(deps, file, named);
      }
      log.debug({ files: now.size }, 'looked at the folder of imports');
      before = now;
    },
  };
}

/** Size and time of every plain file; a link could lead anywhere. */
async function readShapes(folder: string): Promise<Map<string, string>> {
  const shapes = new Map<string, string>();
  for (const file of (await readdir(folder)).sort()) {
    const found = await lstat(join(folder, file)).catch(() => null);
    if (found?.isFile() === true) shapes.set(file, `${found.size} ${found.mtimeMs}`);
  }
  return shapes;
}

async function take(deps: FolderImportDeps, file: string, named: NamedFile): Promise<void> {
  const { folder, ports, words, log } = deps;
  try {
    const imported = await importFile(ports, join(folder, 'working', file), named);
    const { rejected, ...counts } = imported;
    log.info({ ...counts, rejected: rejected.length }, 'a file was imported from the folder');
    await end(deps, file, 'done', rejected.map(words.rejected));
  } catch (error) {
    if (!(error instanceof AppError) || error.retryable) {
      await rename(join(folder, 'working', file), join(folder, file));
      throw error;
    }
    log.warn({ code: error.code }, 'a file of the folder was refused');
    await end(deps, file, 'refused', words.fault(error));
  }
}

/** With the time before its name, so that tomorrow's file of the same name does not take its place. */
async function end(
  { folder, ports }: FolderImportDeps,
  file: string,
  place: Place,
  sentences: readonly string[],
): Promise<void> {
  const stamp = ports.clock.now().toISOString().replaceAll(':', '-');
  const target = join(folder, place, `${stamp} ${file}`);
  if (sentences.length > 0) await writeFile(`${target}.why.txt`, `${sentences.join('\n')}\n`);
  await rename(join(folder, 'working', file), target);
}

/** False where somebody else has taken it meanwhile. */
async function move(folder: string, file: string, place: Place): Promise<boolean> {
  try {
    await rename(join(folder, file), join(folder, place, file));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

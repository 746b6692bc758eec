import { readdir, readFile } from 'node:fs/promises';

const DATA = new URL('../../../shared/data/', import.meta.url);

/** Slack's own words, kept beside the repository; a missing file fails the test that asks for it. */
export async function readShared<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(new URL(path, DATA), 'utf8')) as T;
}

/** The names of the files in a folder, sorted. */
export async function listShared(folder: string): Promise<readonly string[]> {
  return (await readdir(new URL(folder, DATA))).toSorted();
}

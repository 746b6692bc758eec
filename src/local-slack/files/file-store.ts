import type { World } from '../state/world.ts';
import type { StoredFile } from './stored-file.ts';

interface FileState {
  files: Record<string, StoredFile>;
  /** Secret of the upload URL → file id. */
  uploads: Record<string, string>;
}

function stateOf(world: World): FileState {
  return world.part('files', () => ({ files: {}, uploads: {} }));
}

export type NewFile = Pick<StoredFile, 'organisationId' | 'teamId' | 'userId' | 'name'> & Partial<StoredFile>;

export function addFile(world: World, file: NewFile): StoredFile {
  const stored: StoredFile = {
    id: world.random.id('F'),
    title: file.name,
    mimetype: mimetypeOf(file.name),
    base64: '',
    size: 0,
    createdAt: world.clock.now(),
    channelIds: [],
    appIds: [],
    pending: false,
    ...file,
  };
  stateOf(world).files[stored.id] = stored;
  world.touch();
  return stored;
}

export function findFile(world: World, id: string): StoredFile | undefined {
  return stateOf(world).files[id];
}

export function changeFile(world: World, file: StoredFile, change: Partial<StoredFile>): StoredFile {
  const changed = { ...file, ...change };
  stateOf(world).files[file.id] = changed;
  world.touch();
  return changed;
}

/** @returns the secret of the URL to which the bytes are to be sent */
export function awaitUpload(world: World, file: StoredFile): string {
  const secret = world.random.secret(32);
  stateOf(world).uploads[secret] = file.id;
  return secret;
}

export function findUpload(world: World, secret: string): StoredFile | undefined {
  const { files, uploads } = stateOf(world);
  return files[uploads[secret] ?? ''];
}

const MIMETYPES: Record<string, string> = {
  csv: 'text/csv',
  json: 'application/json',
  txt: 'text/plain',
  png: 'image/png',
  jpg: 'image/jpeg',
  pdf: 'application/pdf',
};

export function filetypeOf(name: string): string {
  return /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? 'text';
}

function mimetypeOf(name: string): string {
  return MIMETYPES[filetypeOf(name)] ?? 'application/octet-stream';
}

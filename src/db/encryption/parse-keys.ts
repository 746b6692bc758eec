import { AppError } from '../../domain/app-error.ts';

/** A key of 32 bytes with the id by which a ciphertext or a seal names it. */
export interface Key {
  readonly id: string;
  readonly bytes: Buffer;
}

/** ROLLCALL_KEYS is not what it should be. Never says what it is (R3). */
export class KeysInvalid extends AppError {
  readonly code = 'keys_invalid';
}

/** Reads `id:base64,id:base64`, newest first. Throws KeysInvalid. */
export function parseKeys(written: string): readonly Key[] {
  const keys = written.split(',').map((entry, index) => parseKey(entry.trim(), index));
  if (new Set(keys.map(({ id }) => id)).size < keys.length)
    throw new KeysInvalid('two keys have the same id');
  return keys;
}

function parseKey(entry: string, index: number): Key {
  const [, id, encoded] = /^([A-Za-z0-9_-]{1,32}):([A-Za-z0-9+/_-]+={0,2})$/.exec(entry) ?? [];
  if (id === undefined || encoded === undefined) {
    throw new KeysInvalid('a key looks like id:base64', { position: index + 1 });
  }
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length !== 32) throw new KeysInvalid('a key has 32 bytes', { key: id, bytes: bytes.length });
  return { id, bytes };
}

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { AppError } from '../../domain/app-error.ts';
import { deriveKey } from './derive-key.ts';
import type { Keyring } from './keyring.ts';
import type { Key } from './parse-keys.ts';

export interface Cipher {
  /** `v1:keyId:iv:tag:data`, all base64url. `boundTo` names the row and column: a ciphertext is of no use elsewhere. */
  encrypt(text: string, boundTo: string): string;
  /** Throws KeyMissing, or CiphertextInvalid for one that was changed or moved. */
  decrypt(ciphertext: string, boundTo: string): string;
  /** What it encrypts with. */
  newestKeyId(): string;
}

export class KeyMissing extends AppError {
  readonly code = 'key_missing';
}

export class CiphertextInvalid extends AppError {
  readonly code = 'ciphertext_invalid';
}

const IV_BYTES = 12; // NIST SP 800-38D §8.2.2

// Without it Node takes a tag of 4 bytes as well, which can be guessed.
const FULL_TAG = { authTagLength: 16 };

/** AES-256-GCM with the newest key; older ids are kept for reading. A key that another process made is looked for. */
export function createCipher(keyring: Keyring, random: (size: number) => Buffer = randomBytes): Cipher {
  return {
    newestKeyId: () => newestOf(keyring).id,
    encrypt(text, boundTo) {
      keyring.reload(); // rare, and what is written now should outlive the older keys
      const newest = newestOf(keyring);
      const iv = random(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', deriveKey(newest, 'tokens'), iv);
      cipher.setAAD(Buffer.from(boundTo));
      const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return [
        'v1',
        newest.id,
        ...[iv, cipher.getAuthTag(), data].map((part) => part.toString('base64url')),
      ].join(':');
    },
    decrypt(ciphertext, boundTo) {
      const [version, id = '', iv = '', tag = '', data = ''] = ciphertext.split(':');
      if (version !== 'v1') throw new CiphertextInvalid('the ciphertext is of no known form');
      const key = deriveKey(findKey(keyring, id), 'tokens');
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'), FULL_TAG);
        decipher.setAAD(Buffer.from(boundTo));
        decipher.setAuthTag(Buffer.from(tag, 'base64url'));
        return Buffer.concat([decipher.update(Buffer.from(data, 'base64url')), decipher.final()]).toString(
          'utf8',
        );
      } catch (cause) {
        throw new CiphertextInvalid('the ciphertext was changed, or belongs elsewhere', {}, { cause });
      }
    },
  };
}

/** The key that a ciphertext was written with. */
export function keyIdOf(ciphertext: string): string {
  return ciphertext.split(':', 2)[1] ?? '';
}

function newestOf({ keys }: Keyring): Key {
  const [newest] = keys;
  if (newest === undefined) throw new Error('there is at least one key');
  return newest;
}

function findKey(keyring: Keyring, id: string): Key {
  const find = () => keyring.keys.find((key) => key.id === id);
  const key = find() ?? (keyring.reload() ? find() : undefined);
  if (key === undefined) throw new KeyMissing('no key has this id', { key: id });
  return key;
}

import { createHmac, timingSafeEqual } from 'node:crypto';
import { deriveKey } from './derive-key.ts';
import type { Key } from './parse-keys.ts';

/** HMAC-SHA-256 seals of receipts, with a key outside the database (R1). A seal is `keyId:hex`. */
export interface Sealer {
  seal(text: string): string;
  /** False for a changed text, a changed seal, and a key that is not here. */
  fits(text: string, seal: string): boolean;
}

/** Seals with the newest key; older ids are kept for verifying. */
export function createSealer(keys: readonly Key[]): Sealer {
  const [newest] = keys;
  if (newest === undefined) throw new Error('there is at least one key');
  const derived = new Map(keys.map((key) => [key.id, deriveKey(key, 'receipts')]));
  const sealWith = (id: string, text: string) => {
    const key = derived.get(id);
    return key === undefined ? null : `${id}:${createHmac('sha256', key).update(text).digest('hex')}`;
  };
  return {
    seal(text) {
      const seal = sealWith(newest.id, text);
      if (seal === null) throw new Error('the newest key seals');
      return seal;
    },
    fits(text, seal) {
      const expected = Buffer.from(sealWith(seal.split(':', 1)[0] ?? '', text) ?? '');
      const given = Buffer.from(seal);
      return expected.length === given.length && expected.length > 0 && timingSafeEqual(expected, given);
    },
  };
}

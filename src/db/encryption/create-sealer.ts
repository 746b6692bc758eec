import { createHmac, timingSafeEqual } from 'node:crypto';
import { deriveKey } from './derive-key.ts';
import type { Keyring } from './keyring.ts';

/** HMAC-SHA-256 seals of receipts, with a key outside the database (R1). A seal is `keyId:hex`. */
export interface Sealer {
  seal(text: string): string;
  /** False for a changed text, a changed seal, and a key that is not here. */
  fits(text: string, seal: string): boolean;
}

/** Seals with the newest key; older ids are kept for verifying, which is why a rotation keeps them. */
export function createSealer(keyring: Keyring): Sealer {
  const derived = new Map<string, Buffer>();
  const sealWith = (id: string, text: string) => {
    const key = keyring.keys.find((one) => one.id === id);
    if (key === undefined) return null;
    const secret = derived.get(id) ?? deriveKey(key, 'receipts');
    derived.set(id, secret);
    return `${id}:${createHmac('sha256', secret).update(text).digest('hex')}`;
  };
  return {
    seal(text) {
      const seal = sealWith(keyring.keys[0]?.id ?? '', text);
      if (seal === null) throw new Error('there is at least one key');
      return seal;
    },
    fits(text, seal) {
      const id = seal.split(':', 1)[0] ?? '';
      const again = () => (keyring.reload() ? sealWith(id, text) : null);
      const expected = Buffer.from(sealWith(id, text) ?? again() ?? '');
      const given = Buffer.from(seal);
      return expected.length === given.length && expected.length > 0 && timingSafeEqual(expected, given);
    },
  };
}

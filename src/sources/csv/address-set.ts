import { foldEmail } from '../../domain/email.ts';

/** 2²⁷ bits are 16 MB, whatever the file; of a million addresses about four thousand share one by chance. */
const BITS = 2 ** 27;

/**
 * Addresses that may have been seen before, in constant memory. The answer "no" is right; "perhaps" has to be
 * looked into, by `slotOf`.
 */
export function createAddressSet() {
  const bits = new Uint8Array(BITS / 8);
  return {
    /** True where this address, or by chance another one, was here before. */
    add(slot: number): boolean {
      const at = slot >>> 3;
      const bit = 1 << (slot & 7);
      const wasThere = ((bits[at] ?? 0) & bit) !== 0;
      bits[at] = (bits[at] ?? 0) | bit;
      return wasThere;
    },
  };
}

/** FNV-1a of the folded address. */
export function slotOf(email: string): number {
  const folded = foldEmail(email);
  let hash = 0x811c9dc5;
  for (let at = 0; at < folded.length; at += 1) {
    hash = Math.imul(hash ^ folded.charCodeAt(at), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) & (BITS - 1);
}

import { hkdfSync } from 'node:crypto';
import type { Key } from './parse-keys.ts';

/** One key for each purpose, so that what seals receipts cannot decrypt tokens (RFC 5869). */
export function deriveKey(key: Key, purpose: 'tokens' | 'receipts'): Buffer {
  return Buffer.from(hkdfSync('sha256', key.bytes, Buffer.alloc(0), `rollcall ${purpose}`, 32));
}

import { createHash } from 'node:crypto';

/** SHA-256 as lower-case hex: hashes of evidence and of plans (H1, P3). */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

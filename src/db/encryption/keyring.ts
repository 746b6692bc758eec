import type { Key } from './parse-keys.ts';

/** The keys of this installation, newest first. */
export interface Keyring {
  readonly keys: readonly Key[];
  /** Looks whether somebody has rotated them since; true: there are others now. */
  reload(): boolean;
}

/** Keys that stay what they are while the process runs, as those of ROLLCALL_KEYS. */
export function fixedKeyring(keys: readonly Key[]): Keyring {
  return { keys, reload: () => false };
}

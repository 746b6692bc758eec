import { userInfo } from 'node:os';
import type { Actor } from '../domain/receipt.ts';

/** Who runs the machine, as receipts name them. */
export function commandLineActor(): Actor {
  return { kind: 'command_line', user: loginName() };
}

/** A container's user may have no entry in /etc/passwd; userInfo throws then. */
function loginName(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? 'unknown'}`;
  }
}

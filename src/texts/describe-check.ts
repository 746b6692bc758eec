import type { ConnectionCheck } from '../domain/connection-check.ts';
import { describeErrorCode } from './describe-error.ts';
import type { ErrorText } from './error-text.ts';
import type { Texts } from './texts.ts';

/** One line of Connect's check list: what was checked, and where it failed, what to do. */
export function describeCheck(
  texts: Texts,
  check: ConnectionCheck,
): { readonly name: string; readonly problem: ErrorText | null } {
  const name = texts.connection.checkNames[check.name];
  if (check.ok) return { name, problem: null };
  const known = describeErrorCode(texts, check.problem ?? '', check.facts);
  return { name, problem: known ?? texts.errors.failedCheck };
}

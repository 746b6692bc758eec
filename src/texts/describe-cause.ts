import type { Cause } from '../domain/cause.ts';
import type { Texts } from './texts.ts';

/** A cause in a few words: the heading of a group, the end of a line. */
export function describeCause(texts: Texts, cause: Cause): string {
  return texts.causes[cause];
}

import type { RejectedLine } from '../domain/rejected-line.ts';
import type { Texts } from './texts.ts';

/** A line of a file that was left out, and why. */
export function describeRejectedLine(texts: Texts, rejected: RejectedLine): string {
  const { reasons, line } = texts.rejectedLines;
  return line(texts.format.number(rejected.line), reasons[rejected.reason](rejected.value ?? ''));
}

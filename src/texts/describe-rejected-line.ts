import type { Texts } from './texts.ts';

/** A line of a file that was left out. `reason` is a code of the source; `value` is what stood there. */
export interface RejectedLine {
  /** Where the row starts, 1-based, the heading counted. */
  readonly line: number;
  readonly reason: string;
  readonly value?: string;
}

type Code = keyof Texts['rejectedLines']['reasons'];

export function describeRejectedLine(texts: Texts, rejected: RejectedLine): string {
  const t = texts.rejectedLines;
  const known = Object.hasOwn(t.reasons, rejected.reason);
  const why = known ? t.reasons[rejected.reason as Code](rejected.value ?? '') : t.unknown(rejected.reason);
  return t.line(texts.format.number(rejected.line), why);
}

import type { Actor } from './receipt.ts';

export const HOLD_RULES = [
  'G1',
  'G2',
  'G3',
  'G4',
  'G5',
  'G6',
  'G8',
  'G9',
  'M1',
  'M2',
  'A3',
  'D4',
  'P2',
] as const;
export type HoldRule = (typeof HOLD_RULES)[number];

/** Why an operation may not run by itself. `facts` are what the sentence about it needs, by name. */
export interface Hold {
  readonly rule: HoldRule;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Rules that no approval releases: the remedy is elsewhere (interfaces.md, `--approve`). */
const NEVER_APPROVABLE: ReadonlySet<HoldRule> = new Set(['G1', 'M1', 'M2', 'G6', 'P2']);

export function isApprovable(rule: HoldRule): boolean {
  return !NEVER_APPROVABLE.has(rule);
}

/** Rules whose hold ends by a decision or with its cause, never because a number fell or a day passed (G3, H1). */
const UNTIL_DECIDED: ReadonlySet<HoldRule> = new Set(['G2', 'G3', 'G4', 'G8', 'G9', 'A3']);

export function isHeldUntilDecided(rule: HoldRule): boolean {
  return UNTIL_DECIDED.has(rule);
}

/**
 * `open`: waits for a decision. `approved`: may run while its evidence is the same. `expired`: the request
 * is over (A5), the hold is not. `closed`: no longer planned, or carried out.
 */
export type HoldState = 'open' | 'approved' | 'rejected' | 'expired' | 'closed';

/** The first of two yeses that an operation needs (A3); who gave it does not count as the second. */
export interface FirstYes {
  readonly by: Actor;
  readonly at: Date;
}

/** A held operation as it is remembered from plan to plan (H1). */
export interface StoredHold {
  readonly id: string;
  /** `operationKey` of the operation. */
  readonly key: string;
  readonly rule: HoldRule;
  readonly evidence: string;
  readonly state: HoldState;
  readonly heldSince: Date;
  /** When its decision was asked for last: anew after its evidence changed. The request expires from here on (A5). */
  readonly askedAt: Date;
  readonly firstYes: FirstYes | null;
  readonly decidedAt: Date | null;
}

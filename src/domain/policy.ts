import type { Cause } from './cause.ts';

/** When more than `count` and more than `share` (of the managed accounts) are over it; either `hard…` alone is too. */
export interface Limit {
  readonly count: number;
  readonly share: number;
  readonly hardCount: number;
  /** G3: half of the managed accounts or more is over the limit whatever the count; 1 switches it off. */
  readonly hardShare: number;
  /** From how many managed accounts on `hardShareLarge` takes the place of `hardCount`. */
  readonly largeFrom: number;
  readonly largeShare: number;
}

/** What a connection lets run by itself. Settings edit it; DEFAULT_POLICY is what docs/SPEC.md says. */
export interface Policy {
  readonly removals: Limit;
  readonly additions: Limit;
  /** Minutes of grace for each cause; absent: none (G5). */
  readonly graceMinutes: Readonly<Partial<Record<Cause, number>>>;
  /** What a source that pushes says about units and groups settles for so long (G5). */
  readonly settleMinutes: number;
  /** More removals than this at once ask for two pairs of eyes and for their number to be typed (A3). */
  readonly fourEyesFrom: number;
  readonly approvalDays: number;
  readonly timeZone: string;
  readonly updateEmails: boolean;
  /** Account ids and emails that never leave by plan (G1). */
  readonly breakGlass: readonly string[];
}

export const DEFAULT_POLICY: Policy = {
  removals: { count: 5, share: 0.1, hardCount: 100, hardShare: 0.5, largeFrom: 50_000, largeShare: 0.002 },
  additions: {
    count: 50,
    share: 0.2,
    hardCount: 1_000,
    hardShare: 1,
    largeFrom: Number.POSITIVE_INFINITY,
    largeShare: 1,
  },
  graceMinutes: {},
  settleMinutes: 5,
  fourEyesFrom: 25,
  approvalDays: 7,
  timeZone: 'UTC',
  updateEmails: true,
  breakGlass: [],
};

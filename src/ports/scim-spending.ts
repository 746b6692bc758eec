import type { SharedLimit } from '../domain/budget-share.ts';

/** Slack's limits, each counted apart (slack-facts §2). */
export const SPENDING_NAMES = ['read', 'write', 'readOne', 'create', 'update', 'delete'] as const;
export type SpendingName = (typeof SPENDING_NAMES)[number];

/** One limit as it is obeyed: a request each so many milliseconds, and so many at once after a rest. */
export interface SpendingLimit {
  readonly name: SpendingName;
  readonly everyMs: number;
  readonly burst: number;
}

/** What all processes together use of Slack's SCIM limits, by connection (X3). */
export interface ScimSpending {
  /**
   * Takes one request of each of these limits, or none of any. Answers 0 where it may be sent now, else how many
   * milliseconds to wait before asking again.
   */
  take(connectionId: string, limits: readonly SpendingLimit[], now: Date): Promise<number>;
  /** Nothing of these limits before `until`, and no burst then. */
  close(connectionId: string, limits: readonly SpendingLimit[], until: Date): Promise<void>;
  /** What is remembered of somebody else who uses the limits too; null: nothing yet. */
  readShare(connectionId: string): Promise<SharedLimit | null>;
  saveShare(connectionId: string, share: SharedLimit): Promise<void>;
}

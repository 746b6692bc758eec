import type { AccountRole } from './account.ts';
import type { Hold, StoredHold } from './hold.ts';
import type { Operation } from './operation.ts';
import type { Now } from './plain-date.ts';
import type { Policy } from './policy.ts';
import type { Rename } from './rename.ts';

/** What the guard looks at beside the operations, all of one moment. */
export interface GuardContext {
  readonly policy: Policy;
  readonly counts: {
    /** Active accounts that are linked to a person and not protected (G3). */
    readonly managed: number;
    /** Applied in the last 24 hours without anybody's decision: a slow leak trips the limit like a flood. */
    readonly undecidedRemovals24h: number;
    readonly undecidedAdditions24h: number;
  };
  /** G4: somebody has decided on any part of what this connection found. */
  readonly reviewed: boolean;
  /** G4: sources whose first plan after they were added or handed over nobody has decided on. */
  readonly sourcesUnderReview: ReadonlySet<string>;
  /** G4: provisioning was off for more than a day, and nobody has decided since. */
  readonly offOverADay: boolean;
  /** G2: sources whose last complete reading had fewer people than the one before, by more than G3's limit. */
  readonly shrunkenSources: ReadonlyMap<string, { readonly before: number; readonly now: number }>;
  /** G9: what a file stopped naming and may only have renamed. */
  readonly renames: readonly Rename[];
  /** Those that are not closed, by `operationKey` (H1). */
  readonly storedHolds: ReadonlyMap<string, StoredHold>;
  readonly protection: (operation: Operation) => { readonly why: string } | null;
  /** G6, where something beside the account's own switches speaks for a second writer. */
  readonly frozen: (operation: Operation) => { readonly facts: Hold['facts'] } | null;
  /** The Slack role of the operation's account; null where there is none or it was not read (A3). */
  readonly roleOf: (operation: Operation) => AccountRole | null;
  readonly now: Now;
}

import type { Account } from './account.ts';
import type { LossCause } from './cause.ts';
import type { AssignmentMention, Entitlement } from './entitlement.ts';
import type { Person } from './person.ts';
import type { PlainDate } from './plain-date.ts';

export type ClaimedBy = 'link' | 'external_id' | 'email' | 'secondary_email';

export interface Rival {
  readonly personId: string;
  readonly email: string;
  readonly by: ClaimedBy;
  /** The directory has deleted them: an account that is off is not kept for them. Left out: they are there. */
  readonly gone?: boolean;
}

/** An account that a person may be the owner of, and who else may (M1). */
export interface Claim {
  readonly account: Account;
  readonly by: ClaimedBy;
  /** Other people that claim this account at all, with how. Sorted by person id. */
  readonly rivals: readonly Rival[];
  readonly memory: AccountMemory;
}

/** A person's standing decision that an account (or somebody's absence) stays as it is. */
export interface KeptByHand {
  /** `evidence`: until what it rests on changes. `until`: to the end of that day. `always`. */
  readonly lasts: 'evidence' | 'until' | 'always';
  readonly evidence: string | null;
  readonly until: PlainDate | null;
  /** Which way it is kept: as it is, active against the directory (D3), or inactive. */
  readonly as: 'as_it_is' | 'active' | 'inactive';
  readonly reason: string | null;
  /** Where an undo left it behind (X8); left out: an admin said it about this account. */
  readonly undone?: Undone;
}

/** What of a run was undone for one account (X8). */
export interface Undone {
  readonly runId: string;
  /** An ISO instant. A cause that came to be true later is a new one, which the undo says nothing about. */
  readonly at: string;
  /** The address that was given back, while the person's record still has the other; null: none was. */
  readonly email: { readonly back: string; readonly instead: string } | null;
}

export interface AccountMemory {
  readonly keptByHand: KeptByHand | null;
  /** When somebody other than Rollcall switched it off after a reading had it active; null: not so, or settled. */
  readonly switchedOffAt: Date | null;
  /** How often in the last 24 hours somebody else switched it against Rollcall (G6). */
  readonly flips: number;
  /** Rollcall's own last switch, for X8 and "switched on again" (P4). */
  readonly lastSwitchByRollcall: { readonly to: 'active' | 'inactive'; readonly at: Date } | null;
  /** An admin's decision on drift: the account without a person goes. */
  readonly driftDecision: {
    readonly decision: 'deactivate' | 'ignore' | 'adopt';
    readonly until: PlainDate | null;
    readonly reason: string | null;
  } | null;
  /** A guest seat has reached this account once: only then guests are managed (P5). */
  readonly guestSeatReached: boolean;
}

export interface PersonMemory {
  /** What entitled the person last and since when not any more; null: no assignment has ever reached them. */
  readonly reached: Reached | null;
  /** When a later word of the directory or an admin about this person came (P4 "a later word settles it"). */
  readonly lastWordAt: Date | null;
  /** When the status became what it is: the clock of `suspended` and `deleted` (G5). */
  readonly statusSince: Date | null;
  /** Somebody else claims the email or employee number from another source (D4). */
  readonly sourceConflict: boolean;
}

/** Stored with the person's entitlement at each evaluation, so that what went away can be named (P4, G5). */
export interface Reached {
  readonly by: readonly AssignmentMention[];
  readonly unitId: string | null;
  readonly lost: Lost | null;
}

export interface Lost {
  readonly cause: LossCause;
  readonly at: Date;
  readonly by: AssignmentMention;
}

export interface PersonCase {
  readonly kind: 'person';
  readonly person: Person;
  readonly entitlement: Entitlement;
  readonly memory: PersonMemory;
  /** Every account that claims them, strongest first. */
  readonly claims: readonly Claim[];
  /** Unit path for evidence and reasons; null where the person has none. */
  readonly unitPath: string | null;
}

/** An account that no person claims. */
export interface AccountCase {
  readonly kind: 'account';
  readonly account: Account;
  readonly memory: AccountMemory;
}

export type Case = PersonCase | AccountCase;

import type { Operation } from './operation.ts';

/** How a reading of one side can be trusted (G2): what was asked, what came, and whether the two agree. */
export interface DirectoryProof {
  readonly at: Date | null;
  readonly people: number;
  readonly complete: boolean;
}

export interface SlackProof {
  readonly at: Date;
  readonly accounts: number;
  readonly pages: number;
  readonly complete: boolean;
}

export type DriftWhy =
  | 'unexplained'
  | 'never_assigned'
  | 'switched_off'
  | 'unmanaged_guest'
  | 'seat_not_changeable';

/** An account that nobody explains; reported and asked about, never changed by itself (P4). */
export interface Drift {
  readonly accountId: string;
  readonly email: string;
  readonly name: string;
  readonly why: DriftWhy;
  readonly personId: string | null;
}

/** All operations that one comparison found, with holds, drift and the proof of the readings. Data, nothing else. */
export interface Plan {
  readonly id: string;
  /** `touched`: only the people that one change touched, planned from the index; it proves nothing about others. */
  readonly scope: 'all' | 'touched';
  readonly hash: string;
  readonly at: Date;
  readonly readings: { readonly directory: DirectoryProof; readonly slack: SlackProof };
  readonly operations: readonly Operation[];
  readonly drift: readonly Drift[];
  readonly unchanged: number;
}

/** What `decide` says about one case. */
export interface CaseVerdict {
  readonly operations: readonly Operation[];
  readonly drift: readonly Drift[];
  /** A link that the case proves (M1): saved so that the next comparison starts from it. */
  readonly link: { readonly personId: string; readonly accountId: string } | null;
  /** Counts for G3: the account is active, linked to a person and not protected. */
  readonly managed: boolean;
  readonly unchanged: boolean;
}

import type { Account, AccountStatus } from '../domain/account.ts';
import type { Drift, DriftWhy } from '../domain/plan.ts';
import type { SlackUserFacts } from './slack-team.ts';

export interface IndexedAccount extends Account {
  readonly personId: string | null;
  readonly entitled: boolean;
  readonly readAt: Date;
  /** Why the last plan reported it as drift, unless somebody has decided about it since; null: it did not. */
  readonly drift: DriftWhy | null;
}

export type AccountFilter = 'all' | AccountStatus | 'guests' | 'drift';

export interface AccountQuery {
  readonly filter: AccountFilter;
  readonly search: string | null;
  readonly limit: number;
  /** Opaque; from `next` of the page before. */
  readonly after: string | null;
}

export interface AccountPageOfIndex {
  readonly accounts: readonly IndexedAccount[];
  readonly next: string | null;
  readonly total: number;
  readonly readAt: Date | null;
}

export interface AccountCounts {
  readonly active: number;
  readonly invited: number;
  readonly inactive: number;
  readonly guests: number;
  readonly entitledWithoutAccount: number;
  readonly activeWithoutEntitlement: number;
  readonly drift: number;
}

/** A reading of Slack on its way into the index; nothing of it counts before `finish` (G2). */
export interface AccountReading {
  put(accounts: readonly Account[]): Promise<void>;
  /** Accounts that the index has and this reading lacks: to be asked for by id before anything is concluded. */
  missing(): Promise<readonly string[]>;
  /** Makes the reading the index's content; notices who was switched by somebody else (P4, G6). */
  finish(proof: { readonly at: Date; readonly accounts: number; readonly pages: number }): Promise<void>;
}

/** Rollcall's own index of Slack's accounts: lists and search are served from it. Bots are left out of lists. */
export interface AccountIndex {
  beginReading(connectionId: string, now: Date): Promise<AccountReading>;
  /** Roles, invited state, strangers and bots from users.list; only what differs is written. */
  putUserFacts(connectionId: string, facts: readonly SlackUserFacts[], now: Date): Promise<void>;
  /** When users.list was last read whole; null: never. */
  userFactsReadAt(connectionId: string): Promise<Date | null>;
  setUserFactsReadAt(connectionId: string, at: Date): Promise<void>;
  /** One account after a live read or a write of Rollcall's own; `byRollcall` keeps it from looking like drift. */
  putAccount(
    connectionId: string,
    account: Account,
    options: { readonly now: Date; readonly byRollcall: boolean },
  ): Promise<void>;
  removeAccount(connectionId: string, accountId: string): Promise<void>;
  get(connectionId: string, accountId: string): Promise<IndexedAccount | null>;
  getMany(connectionId: string, accountIds: readonly string[]): Promise<readonly IndexedAccount[]>;
  findByEmail(connectionId: string, email: string): Promise<IndexedAccount | null>;
  query(connectionId: string, query: AccountQuery): Promise<AccountPageOfIndex>;
  counts(connectionId: string): Promise<AccountCounts>;
  count(connectionId: string): Promise<number>;
  /** Active accounts that are linked to a person: what the limits of G3 and G8 are shares of. */
  countManaged(connectionId: string): Promise<number>;
  /** Accounts that somebody else switched against Rollcall at least so often since then (G6). */
  countSwitchedAgainst(connectionId: string, since: Date, times: number): Promise<number>;
  /** Active owners and admins, strongest first: who may decide, and whom notices go to. */
  privileged(connectionId: string): Promise<readonly IndexedAccount[]>;
  saveLinks(
    connectionId: string,
    links: readonly { readonly personId: string; readonly accountId: string }[],
    now: Date,
  ): Promise<void>;
  /** User names in use among these candidates (X6). */
  takenUserNames(connectionId: string, candidates: readonly string[]): Promise<ReadonlySet<string>>;
  /** The drift of the last plan, for lists and counts. */
  saveDrift(connectionId: string, drift: readonly Drift[]): Promise<void>;
  /** Somebody has decided about it: out of the list at once, whatever the next plan says. */
  settleDrift(connectionId: string, accountId: string): Promise<void>;
}

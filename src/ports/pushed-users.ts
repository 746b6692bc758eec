import { AppError } from '../domain/app-error.ts';
import type { DirectoryRecord } from '../domain/directory-record.ts';
import type { PushSource } from './push-tokens.ts';
import type { PushedPage, PushedQuery } from './pushed-query.ts';

/** What a source states about a user, as it is kept and given back. */
export type PushedAttributes = Readonly<Record<string, unknown>>;

/** A user as a source states them, with what Rollcall makes of it. */
export interface PushedUser {
  readonly attributes: PushedAttributes;
  readonly userName: string;
  /** All addresses, for filters. */
  readonly emails: readonly string[];
  /** Without groups: members are pushed with the group. */
  readonly record: Omit<DirectoryRecord, 'groups'>;
}

/** A user as they are kept. */
export interface StoredUser {
  readonly id: string;
  readonly attributes: PushedAttributes;
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly version: number;
  readonly createdAt: Date;
  readonly changedAt: Date;
}

/** Nothing of this source has that id, whoever else may have it. */
export class PushedUnknown extends AppError {
  readonly code = 'pushed_unknown';
}

/** Another resource of the same source has the value. `context.attribute` names it. */
export class PushedTaken extends AppError {
  readonly code = 'pushed_taken';
}

/** It is not the version any more that the source has seen. */
export class PushedChanged extends AppError {
  readonly code = 'pushed_changed';
}

/**
 * The users of sources that push. Each write is one transaction: the user, the person, and that the person waits
 * to be planned for. What another source has is kept as a conflict and changes nobody (D4). A deleted user's
 * person is deleted, with evidence `said` (G2); the same user created again is the same person.
 *
 * Throws PushedUnknown, PushedTaken, PushedChanged.
 */
export interface PushedUsers {
  create(source: PushSource, user: PushedUser, now: Date): Promise<StoredUser>;
  /** `change` gets the user as they are and answers how they should be; what it throws changes nothing. */
  change(
    source: PushSource,
    id: string,
    version: number | null,
    change: (user: StoredUser) => PushedUser,
    now: Date,
  ): Promise<StoredUser>;
  /** Makes of everybody on record what `derive` makes of their attributes now, as if it had been pushed. */
  rewrite(source: PushSource, derive: (attributes: PushedAttributes) => PushedUser, now: Date): Promise<void>;
  delete(source: PushSource, id: string, version: number | null, now: Date): Promise<void>;
  get(source: PushSource, id: string): Promise<StoredUser>;
  list(source: PushSource, query: PushedQuery): Promise<PushedPage<StoredUser>>;
}

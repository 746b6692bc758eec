import type { PushSource } from './push-tokens.ts';
import type { PushedPage, PushedQuery } from './pushed-query.ts';

/** A user, or a group whose people are in this one too. */
export interface StoredMember {
  readonly id: string;
  readonly name: string;
  readonly kind: 'user' | 'group';
}

export interface StoredGroup {
  readonly id: string;
  readonly name: string;
  readonly externalId: string | null;
  /** Null: not asked for. */
  readonly members: readonly StoredMember[] | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly changedAt: Date;
}

/** One step of a change; ids that are no user and no group of the source are passed over. */
export type GroupStep =
  | { readonly kind: 'rename'; readonly name: string }
  | { readonly kind: 'external_id'; readonly externalId: string | null }
  | { readonly kind: 'add' | 'remove' | 'set_members'; readonly memberIds: readonly string[] };

/**
 * The groups of sources that push; each change is one transaction and costs as much as it names members. Sources
 * that use the same name share the group. Throws like PushedUsers.
 */
export interface PushedGroups {
  create(
    source: PushSource,
    group: {
      readonly name: string;
      readonly externalId: string | null;
      readonly memberIds: readonly string[];
    },
    now: Date,
  ): Promise<string>;
  change(
    source: PushSource,
    id: string,
    version: number | null,
    steps: readonly GroupStep[],
    now: Date,
  ): Promise<void>;
  /** Whoever it entitled loses that with cause `group_deleted`, unless another source has people in it. */
  delete(source: PushSource, id: string, version: number | null, now: Date): Promise<void>;
  get(source: PushSource, id: string, withMembers: boolean): Promise<StoredGroup>;
  list(source: PushSource, query: PushedQuery, withMembers: boolean): Promise<PushedPage<StoredGroup>>;
}

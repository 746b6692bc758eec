import type { UnitAttribute } from '../domain/unit-attribute.ts';

/** A source that pushes, as its token names it. */
export interface PushSource {
  readonly connectionId: string;
  readonly sourceId: string;
  readonly name: string;
  readonly unitFrom: UnitAttribute;
}

/** A token that counts: since when, who made it, and when it was used last, to the hour. */
export interface StandingToken {
  readonly at: Date;
  readonly by: string;
  readonly usedAt: Date | null;
}

/** The tokens of sources that push, kept as hashes alone (R3). A source has one that counts. */
export interface PushTokens {
  /** The new token's hash; the source's earlier one ends at once. */
  issue(
    source: Pick<PushSource, 'connectionId' | 'sourceId'>,
    hash: string,
    by: string,
    now: Date,
  ): Promise<void>;
  /** False: none counted. */
  revoke(source: Pick<PushSource, 'sourceId'>, now: Date): Promise<boolean>;
  /** Those that count, by source. */
  standing(connectionId: string): Promise<ReadonlyMap<string, StandingToken>>;
  /** Whose it is; notes to the hour that it was used. */
  findByHash(hash: string, now: Date): Promise<PushSource | null>;
}

import type { Reached } from '../domain/case.ts';
import type { Placement } from '../domain/directory.ts';
import type { Person } from '../domain/person.ts';

/** A person with where they stand and what was remembered, as entitlement needs it. */
export interface PlacedPerson {
  readonly person: Person;
  readonly unitPath: string | null;
  readonly placement: Placement;
  readonly entitled: boolean;
  readonly reached: Reached | null;
}

export interface StoredEntitlement {
  readonly personId: string;
  readonly entitled: boolean;
  readonly seat: 'member' | 'guest';
  readonly reached: Reached | null;
}

/** Stored entitlements: the answer of the last evaluation, for lists, counts and memory. */
export interface Entitlements {
  /** Everybody of the connection in stable order, in batches of up to 1,000. `personIds` narrows it. */
  placedPeople(connectionId: string, personIds?: readonly string[]): AsyncIterable<readonly PlacedPerson[]>;
  /** Writes only what differs from what is stored. */
  save(connectionId: string, rows: readonly StoredEntitlement[], now: Date): Promise<void>;
}

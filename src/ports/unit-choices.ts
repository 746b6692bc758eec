import type { UnitAttribute } from '../domain/unit-attribute.ts';
import type { PushSource } from './push-tokens.ts';

/** What the units of a source's people are taken from, chosen by admins. */
export interface UnitChoices {
  /** Counts at once for what is pushed; those on record follow. */
  choose(connectionId: string, sourceId: string, from: UnitAttribute): Promise<void>;
  /** Sources whose people on record still have their units from something else. */
  pending(connectionId: string): Promise<readonly PushSource[]>;
  /** All on record have theirs from this now. */
  settle(source: PushSource): Promise<void>;
  /** By source, of those that push. */
  list(connectionId: string): Promise<ReadonlyMap<string, UnitAttribute>>;
}

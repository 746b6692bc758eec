import type { ForecastPerson } from './directory-forecast.ts';

/** The source that has people, and the one that claims them too. */
export interface ConflictPair {
  readonly fromId: string;
  readonly toId: string;
}

export interface SourceConflict extends ConflictPair {
  readonly fromName: string;
  readonly toName: string;
  /** Who can be handed over. */
  readonly people: number;
  /** Claims of a source that has somebody else for the same record already: only the directories can settle it. */
  readonly apart: number;
}

export interface ConflictedPerson {
  readonly personId: string;
  readonly email: string;
  readonly name: string;
}

/** Whom of a pair a decision is about; null: all that can be handed over. */
export type ConflictChoice = readonly string[] | null;

/** People whom two sources claim, until somebody decides (D4). */
export interface SourceConflicts {
  /** What nobody has decided yet, by the sources' names. */
  list(connectionId: string): Promise<readonly SourceConflict[]>;
  /** Who can be handed over, by email; `search` is a part of name or email. */
  people(
    connectionId: string,
    pair: ConflictPair,
    search: string,
    limit: number,
  ): Promise<readonly ConflictedPerson[]>;
  /** As a hand-over would leave them; writes nothing. */
  forecast(
    connectionId: string,
    pair: ConflictPair,
    choice: ConflictChoice,
    now: Date,
  ): Promise<readonly ForecastPerson[]>;
  /**
   * The records of the source that claims them count from here on, and its removals are looked at first (G4). Who was
   * handed over waits to be planned for. A batch at a time; done again it goes on. Answers how many.
   */
  handOver(connectionId: string, pair: ConflictPair, choice: ConflictChoice, now: Date): Promise<number>;
  /** Who has them keeps them; the claim says nothing any more until it is about somebody else. Answers how many. */
  keep(connectionId: string, pair: ConflictPair, choice: ConflictChoice, now: Date): Promise<number>;
}

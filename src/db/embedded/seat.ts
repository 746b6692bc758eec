/** A process's place at the embedded database: it owns it, or it uses the owner's. */
export interface Seat {
  /** Where the database's socket stands. */
  readonly socketFolder: string;
  /** Fulfilled when the database of this seat has gone or is about to: a new seat is needed. */
  readonly lost: Promise<void>;
  leave(): Promise<void>;
}

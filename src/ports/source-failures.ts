/** A directory that cannot be read any more. */
export interface SourceFailure {
  /** The source's name; it need not be there yet. */
  readonly source: string;
  /** Of the errors' catalogue: why the last reading failed. */
  readonly code: string;
  /** When the first of these failures was, the last one, and how many there were without a reading between. */
  readonly since: Date;
  readonly lastAt: Date;
  readonly times: number;
}

/** What keeps directories from being read, until they are. */
export interface SourceFailures {
  note(connectionId: string, source: string, code: string, now: Date): Promise<void>;
  clear(connectionId: string, source: string): Promise<void>;
  list(connectionId: string): Promise<readonly SourceFailure[]>;
}

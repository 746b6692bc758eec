/** Somebody who waits to be planned for. */
export interface TouchedPerson {
  readonly personId: string;
  readonly dueAt: Date;
}

/** Whom changes of the directory touched, until a plan has looked at them: a crash loses none of them. */
export interface TouchedPeople {
  /** To be looked at again then, unless they wait already. */
  lookAgain(connectionId: string, personIds: readonly string[], dueAt: Date): Promise<void>;
  /** Those that are due, the longest waiting first. */
  due(connectionId: string, now: Date, limit: number): Promise<readonly TouchedPerson[]>;
  /** They were looked at; who was touched again meanwhile stays. */
  settle(connectionId: string, looked: readonly TouchedPerson[]): Promise<void>;
  /** When the next one is due; null: nobody waits. */
  nextDue(connectionId: string): Promise<Date | null>;
}

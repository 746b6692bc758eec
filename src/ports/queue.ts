/** "Look at connection X again": what is to be done stands in our tables, so a lost or doubled job harms nothing. */
export interface Queue {
  compareSoon(connectionId: string, why: string): Promise<void>;
  /** Plan for those who are written down as touched. */
  planSoon(connectionId: string): Promise<void>;
  planLater(connectionId: string, at: Date): Promise<void>;
  applySoon(connectionId: string, runId: string): Promise<void>;
}

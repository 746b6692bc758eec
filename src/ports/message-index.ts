/** Where Rollcall's own messages stand in Slack, so that they are rewritten instead of repeated. */
export interface MessageIndex {
  get(connectionId: string, topic: string): Promise<{ readonly channel: string; readonly ts: string } | null>;
  put(
    connectionId: string,
    topic: string,
    at: { readonly channel: string; readonly ts: string },
  ): Promise<void>;
  /** Those that begin like this. */
  topics(connectionId: string, prefix: string): Promise<readonly string[]>;
  remove(connectionId: string, topic: string): Promise<void>;
}

/** The words of `x-slack-retry-reason`. */
export type FailureReason = 'http_timeout' | 'connection_failed' | 'http_error' | 'unknown_error';

/** What an app answered to a delivery. */
export interface Ack {
  /** HTTP status; 200 over Socket Mode; 0 when nothing came in time. */
  status: number;
  headers: Record<string, string>;
  /** Parsed where it is JSON, else text; empty text for nothing. */
  body: unknown;
  /** Real milliseconds until the answer, or until Slack gave up. */
  took: number;
  /** Why it does not count as acknowledged. */
  failure: FailureReason | null;
}

export const ACK_DEADLINE = 3000;

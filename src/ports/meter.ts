/** What is counted while Rollcall runs, for whoever watches it. Never about a person, and never by team. */
export interface Meter {
  operationEnded(kind: string, outcome: string): void;
  /** `status`: of HTTP; `lost`: no answer came. */
  scimAnswered(method: string, status: number | 'lost'): void;
  /** From the request to its acknowledgement: Slack waits three seconds. */
  slackAcknowledged(type: string, seconds: number): void;
}

export const silentMeter: Meter = {
  operationEnded: () => undefined,
  scimAnswered: () => undefined,
  slackAcknowledged: () => undefined,
};

import { createHmac } from 'node:crypto';

/**
 * Slack's signature, version 0 (docs.slack.dev/authentication/verifying-requests-from-slack).
 *
 * @param timestamp seconds since 1970 of real time, also when this Slack's clock stands elsewhere: the app
 *   compares them with its own clock and refuses what is older than five minutes
 */
export function signRequest(signingSecret: string, timestamp: number, body: string): Record<string, string> {
  const digest = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': String(timestamp), 'x-slack-signature': `v0=${digest}` };
}

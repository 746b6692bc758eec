import { type FetchFunction, WebClient, type WebClientOptions } from '@slack/web-api';
import type { Log } from '../../ports/log.ts';
import { toSlackLogger } from './to-slack-logger.ts';

export interface WebClientDeps {
  /** `https://slack.com/api/`; GovSlack and stand-ins have their own. */
  readonly slackApiUrl: string;
  readonly fetch: FetchFunction;
  readonly log: Log;
}

type Policy = Required<Pick<WebClientOptions, 'timeout' | 'rejectRateLimitedCalls' | 'retryConfig'>>;

/**
 * The SDK's own policy retries for half an hour, posts a message twice when an answer is lost, and waits
 * without end for one (web-api 8.2). `interactive`: somebody waits, a trigger lives 3 s, a late answer is worth
 * nothing. `background`: what may be asked again is decided in create-web-caller.ts, with our own clock.
 */
const POLICY: Readonly<Record<'interactive' | 'background', Policy>> = {
  interactive: { timeout: 2_500, rejectRateLimitedCalls: true, retryConfig: { retries: 0 } },
  background: { timeout: 30_000, rejectRateLimitedCalls: true, retryConfig: { retries: 0 } },
};

/**
 * Options for a client, and for Bolt's `clientOptions`. Never add `headers`: web-api 8.2 writes the first
 * client's Authorization into that object, and every other team's calls then go out with its token.
 */
export function webClientOptions(
  policy: keyof typeof POLICY,
  { slackApiUrl, fetch, log }: WebClientDeps,
): WebClientOptions {
  return { ...POLICY[policy], slackApiUrl, fetch, logger: toSlackLogger(log), allowAbsoluteUrls: false };
}

/** For listeners: answers or fails within 2.5 s. */
export function createInteractiveClient(token: string, deps: WebClientDeps): WebClient {
  return new WebClient(token, webClientOptions('interactive', deps));
}

export function createBackgroundClient(token: string, deps: WebClientDeps): WebClient {
  return new WebClient(token, webClientOptions('background', deps));
}

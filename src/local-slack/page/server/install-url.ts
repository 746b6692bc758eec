import type { SlackApp } from '../../state/slack-app.ts';

/**
 * Where people begin to install an app. Slack knows it of apps in its directory only ("Direct install URL");
 * of the others it is guessed: Bolt serves `/slack/install` beside its redirect URL.
 */
export function installUrlOf({ redirectUrls: [redirectUrl] }: SlackApp): string | null {
  return redirectUrl === undefined ? null : new URL('/slack/install', redirectUrl).href;
}

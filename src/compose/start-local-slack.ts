import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Config } from '../config/config.ts';
import { createLocalSlack, type LocalSlack } from '../local-slack/create-local-slack.ts';
import type { SlackApp } from '../local-slack/state/slack-app.ts';

const MANIFEST = fileURLToPath(new URL('../../manifest.json', import.meta.url));

/** The part of manifest.json that a Slack has to know to deliver to the app. */
const manifestSchema = z.object({
  display_information: z.object({ name: z.string() }),
  features: z.object({
    slash_commands: z.array(
      z.object({
        command: z.string(),
        description: z.string(),
        usage_hint: z.string(),
        should_escape: z.boolean(),
      }),
    ),
  }),
  settings: z.object({ event_subscriptions: z.object({ bot_events: z.array(z.string()) }) }),
});

/** Registers Rollcall in the local Slack as its manifest says, and hands out credentials for this run. */
export async function startLocalSlack(
  config: Config,
): Promise<{ readonly slack: LocalSlack; readonly app: SlackApp }> {
  const manifest = manifestSchema.parse(JSON.parse(await readFile(MANIFEST, 'utf8')));
  const app = toApp(manifest, config.publicUrl);
  const slack = await createLocalSlack({
    port: config.localSlackPort,
    publicUrl: new URL(config.slack.api).origin,
    dataDir: join(config.dataDir, 'local-slack'),
    apps: [app],
  });
  return { slack, app };
}

function toApp(manifest: z.infer<typeof manifestSchema>, publicUrl: string): SlackApp {
  const requests = new URL('/slack/events', publicUrl).href;
  return {
    id: 'A0ROLLCALL',
    name: manifest.display_information.name,
    clientId: '1000000000001.2000000000002',
    clientSecret: randomBytes(16).toString('hex'),
    signingSecret: randomBytes(16).toString('hex'),
    redirectUrls: [new URL('/slack/oauth_redirect', publicUrl).href],
    commands: manifest.features.slash_commands.map((command) => ({
      command: command.command,
      url: requests,
      description: command.description,
      usageHint: command.usage_hint,
      shouldEscape: command.should_escape,
    })),
    interactivityUrl: requests,
    optionsUrl: requests,
    eventsUrl: requests,
    events: manifest.settings.event_subscriptions.bot_events,
    socketMode: false,
    homeTab: true,
    messagesTab: true,
    orgDeployEnabled: true,
  };
}

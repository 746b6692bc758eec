import type { App } from '@slack/bolt';
import { createAnswer } from './commands/command-context.ts';
import { runCommand } from './commands/run-command.ts';
import type { ListenerDeps } from './support/listener-deps.ts';
import { readScene } from './support/read-scene.ts';

export const COMMAND = '/provision';

/** Acknowledges at once: everything else may take longer than Slack's 3 s. */
export function registerCommands(app: App, deps: ListenerDeps): void {
  app.command(COMMAND, async ({ ack, command, context, client, respond }) => {
    await ack();
    const scene = await readScene(deps, context, command.user_id);
    const answer = createAnswer(respond);
    await runCommand({ deps, scene, client, triggerId: command.trigger_id, answer }, command.text);
  });
}

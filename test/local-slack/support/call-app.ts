import type { LocalSlack } from '../../../src/local-slack/create-local-slack.ts';
import { installOn, startAcme } from './start-acme.ts';

/** Every scope that the tests of messages, files and conversations need. */
const ALL_SCOPES = [
  'chat:write',
  'im:write',
  'channels:read',
  'im:read',
  'users:read',
  'files:read',
  'files:write',
  'commands',
];

export type Answer = Record<string, unknown> & { ok: boolean; error?: string };

/** Calls a Web API method with JSON, as an app does, and gives back its answer. */
export async function callJson(
  slack: LocalSlack,
  token: string,
  method: string,
  args: Record<string, unknown> = {},
): Promise<Answer> {
  const response = await fetch(`${slack.url}/api/${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(args),
  });
  return (await response.json()) as Answer;
}

/** Acme with the app installed, its bot in #general, and a way to call as the bot. */
export async function startWithApp(botScopes = ALL_SCOPES) {
  const slack = await startAcme({ settings: { limitsEnforced: false } });
  const { bot, user, installation } = installOn(slack, { botScopes });
  const general = [...slack.world.channels.values()].find(({ name }) => name === 'general');
  if (!general) throw new Error('no #general');
  general.memberIds.push(installation.botUserId, 'U0ADA', 'U0MIA');
  const call = (method: string, args?: Record<string, unknown>) => callJson(slack, bot, method, args);
  return { slack, world: slack.world, bot, user, installation, general, call };
}

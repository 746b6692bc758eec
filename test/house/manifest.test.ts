import { App } from '@slack/bolt';
import { describe, expect, it, vi } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { registerListeners } from '../../src/slack/listeners/register-listeners.ts';
import type { ListenerDeps } from '../../src/slack/listeners/support/listener-deps.ts';
import {
  NEEDED_BOT_SCOPES,
  NEEDED_USER_SCOPES,
  WANTED_BOT_SCOPES,
} from '../../src/use-cases/verify-tokens.ts';
import { localMethods, readCalledMethods } from './called-methods.ts';

/** What a scope is good for besides the methods that ask for it, with where Slack says so. */
const BEYOND_METHODS: Readonly<Record<string, string>> = {
  commands: 'slash commands are delivered only with it (https://docs.slack.dev/reference/scopes/commands)',
  'users:read.email':
    'profiles carry the email only with it (https://docs.slack.dev/reference/scopes/users.read.email)',
};

describe('manifest.json', () => {
  it('lists exactly the commands that are listened to', () => {
    const listed = manifest.features.slash_commands.map(({ command }) => command);
    expect(listed.toSorted()).toEqual(registered().commands);
  });

  it('lists exactly the events that are listened to', () => {
    expect(manifest.settings.event_subscriptions.bot_events.toSorted()).toEqual(registered().events);
  });

  it('asks for exactly the scopes that Connect checks', () => {
    const { bot, user } = manifest.oauth_config.scopes;
    expect(bot.toSorted()).toEqual([...NEEDED_BOT_SCOPES, ...WANTED_BOT_SCOPES].toSorted());
    expect(user).toEqual(NEEDED_USER_SCOPES);
  });

  it('asks for a scope for every method that the code calls', async () => {
    const { bot, user } = manifest.oauth_config.scopes;
    const table = localMethods();
    const called = await readCalledMethods();
    expect(called).toContain('views.open');
    expect(called).toContain('users.list');
    for (const name of called) {
      const method = table.get(name);
      expect(method, `${name} is unknown to the local Slack`).toBeDefined();
      if (method === undefined || method.tokenTypes === 'none') continue;
      const granted =
        method.scopes.length === 0 || method.scopes.some((scope) => [...bot, ...user].includes(scope));
      expect(granted, `${name} asks for ${method.scopes.join(' or ')}`).toBe(true);
    }
  });

  it('asks for no scope that nothing needs', async () => {
    const table = localMethods();
    const needed = (await readCalledMethods()).flatMap((name) => {
      const method = table.get(name);
      return method === undefined || method.tokenTypes === 'none' ? [] : method.scopes;
    });
    for (const scope of manifest.oauth_config.scopes.bot) {
      expect(needed.includes(scope) || scope in BEYOND_METHODS, `${scope} is needed by nothing`).toBe(true);
    }
  });
});

/** What the code says to Bolt when it registers itself. */
function registered(): { readonly commands: readonly string[]; readonly events: readonly string[] } {
  const receiver = { init: () => undefined, start: async () => undefined, stop: async () => undefined };
  const app = new App({ receiver, authorize: async () => ({}), attachFunctionToken: false });
  const command = vi.spyOn(app, 'command');
  const event = vi.spyOn(app, 'event');
  // Registering calls nothing of what listeners are built with.
  registerListeners(app, {} as ListenerDeps);
  const names = (spy: { mock: { calls: readonly (readonly unknown[])[] } }) =>
    spy.mock.calls.map(([name]) => String(name)).toSorted();
  return { commands: names(command), events: names(event) };
}

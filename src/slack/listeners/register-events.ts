import type { App, Context } from '@slack/bolt';
import { z } from 'zod';
import { userSchema } from '../web/schemas/user-schema.ts';
import { toUserFacts } from '../web/to-user-facts.ts';
import type { ListenerDeps } from './support/listener-deps.ts';

const contextSchema = z.object({ connectionId: z.string() });
const revokedSchema = z.object({
  tokens: z.object({ oauth: z.array(z.string()).default([]), bot: z.array(z.string()).default([]) }),
});
const sourceSchema = z.object({ teamId: z.string().optional(), enterpriseId: z.string().optional() });

/** What happens in Slack: hints that keep the index fresh, and the end of an installation. Each may come twice. */
export function registerEvents(app: App, deps: ListenerDeps): void {
  for (const type of ['team_join', 'user_change'] as const) {
    app.event(type, async ({ event, context }) => {
      const { connectionId } = contextSchema.parse(context);
      const connection = await deps.ports.connections.get(connectionId);
      const user = userSchema.safeParse(event.user);
      if (connection === null || !user.success) return;
      const home = homeOf(context);
      await deps.ports.accounts.putUserFacts(
        connectionId,
        [toUserFacts(user.data, home)],
        deps.ports.clock.now(),
      );
    });
  }
  app.event('app_uninstalled', async ({ context }) => {
    await eachOf(deps, context, async (connectionId) => {
      await deps.ports.installations.deleteBotToken(connectionId);
      await deps.ports.installations.deleteAdminToken(connectionId);
      await deps.ports.connections.setState(connectionId, 'disconnected');
    });
  });
  app.event('tokens_revoked', async ({ event, context }) => {
    const { tokens } = revokedSchema.parse(event);
    await eachOf(deps, context, async (connectionId, holderId) => {
      const gone = tokens.bot.length > 0 || (holderId !== null && tokens.oauth.includes(holderId));
      if (gone) await deps.ports.connections.setState(connectionId, 'broken');
    });
  });
}

/** What is ours, as far as the event says: enough for the next whole reading of users.list to correct. */
function homeOf({ teamId, enterpriseId, isEnterpriseInstall }: Context) {
  return {
    teamIds: new Set(teamId === undefined ? [] : [teamId]),
    enterpriseId: enterpriseId ?? null,
    orgWide: isEnterpriseInstall,
  };
}

/** Bolt skips `authorize` for these two events: they come without a usable token (slack-facts §4.5). */
async function eachOf(
  { ports }: ListenerDeps,
  context: Context,
  work: (connectionId: string, holderId: string | null) => Promise<void>,
): Promise<void> {
  const { teamId, enterpriseId } = sourceSchema.parse(context);
  for (const id of [teamId, enterpriseId]) {
    const connection = id === undefined ? null : await ports.connections.findBySlackId(id);
    if (connection !== null) await work(connection.id, connection.holderId);
  }
}

import type { FetchFunction } from '@slack/web-api';
import type { Clock } from '../../ports/clock.ts';
import { CredentialsRefused, ScopeMissing } from '../../ports/gateway-errors.ts';
import type { Log } from '../../ports/log.ts';
import type { SlackTeam } from '../../ports/slack-team.ts';
import { createWebCaller, type WebCaller } from './create-web-caller.ts';
import { findHome, type Home } from './find-home.ts';
import { openFile } from './open-file.ts';
import { readIdentity } from './read-identity.ts';
import { readUserPages } from './read-user-pages.ts';
import { anythingSchema, billingInfoSchema, teamInfoSchema } from './schemas/team-schema.ts';
import { usersInfoSchema } from './schemas/user-schema.ts';
import { sendFile } from './send-file.ts';
import { SlackRefused } from './slack-refused.ts';
import { toSlackPlan } from './to-slack-plan.ts';
import { toUserFacts } from './to-user-facts.ts';
import { createBackgroundClient } from './web-client-options.ts';

export interface SlackTeamOptions {
  readonly botToken: string;
  readonly adminToken: string;
  readonly slackApiUrl: string;
  readonly fetch: FetchFunction;
  readonly clock: Clock;
  readonly log: Log;
}

/** Users that cannot be seen are not there for us; users.info says so in two ways. */
const NO_SUCH_USER: ReadonlySet<unknown> = new Set(['user_not_found', 'user_not_visible', 'users_not_found']);

/** Slack's Web API for one team or organisation, through one client per token. */
export function createSlackTeam(options: SlackTeamOptions): SlackTeam {
  const { clock, log } = options;
  const caller = (token: string): WebCaller =>
    createWebCaller({ client: createBackgroundClient(token, options), clock, log });
  const bot = caller(options.botToken);
  const admin = caller(options.adminToken);
  let home: Promise<Home> | null = null;

  /** A failure is not kept. */
  function findHomeAgain(): Promise<Home> {
    const found = findHome(bot);
    home = found;
    found.catch(() => {
      if (home === found) home = null;
    });
    return found;
  }

  return {
    readBotIdentity: () => readIdentity(bot),
    readAdminIdentity: () => readIdentity(admin),
    async readTeam() {
      const { team } = await bot.call('team.info', {}, teamInfoSchema);
      return { id: team.id, name: team.name, domain: team.domain, enterpriseId: team.enterprise_id || null };
    },
    async readPlan() {
      const { enterpriseId } = await (home ?? findHomeAgain());
      try {
        const { plan } = await bot.call('team.billing.info', {}, billingInfoSchema);
        return toSlackPlan(plan ?? null, enterpriseId !== null);
      } catch (error) {
        // Not being told is no reason to say no: SCIM itself is asked then.
        if (error instanceof ScopeMissing || error instanceof SlackRefused) return 'unknown';
        throw error;
      }
    },
    async readUser(id) {
      try {
        const { user } = await bot.call('users.info', { user: id, include_locale: true }, usersInfoSchema);
        return toUserFacts(user, await (home ?? findHomeAgain()));
      } catch (error) {
        if (error instanceof SlackRefused && NO_SUCH_USER.has(error.context.error)) return null;
        throw error;
      }
    },
    async *readUsers(signal) {
      // Anew each time: an organisation may have granted another workspace since.
      yield* readUserPages(bot, await findHomeAgain(), signal);
    },
    openFile: (id, mostBytes) => openFile({ ...options, bot }, id, mostBytes),
    sendFile: (userId, file) => sendFile({ ...options, bot }, userId, file),
    async revokeAdminToken() {
      try {
        await admin.call('auth.revoke', {}, anythingSchema);
      } catch (error) {
        if (!(error instanceof CredentialsRefused)) throw error;
      }
    },
  };
}

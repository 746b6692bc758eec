import type { Config } from '../config/config.ts';
import type { Clock } from '../ports/clock.ts';
import type { Installations } from '../ports/installations.ts';
import type { Log } from '../ports/log.ts';
import type { Meter } from '../ports/meter.ts';
import type { ScimSpending } from '../ports/scim-spending.ts';
import { NotConnected, type OpenSlack, type SlackAccess } from '../ports/slack-access.ts';
import { createPacer } from '../scim/client/pacer.ts';
import { createScimClient } from '../scim/client/scim-client.ts';
import { createScimGateway } from '../scim/client/scim-gateway.ts';
import { SLACK_SCIM_LIMITS } from '../scim/client/scim-limits.ts';
import { createSharedGate } from '../scim/client/shared-gate.ts';
import { createSlackTeam } from '../slack/web/create-slack-team.ts';
import { meteredFetch } from '../system/metered-fetch.ts';

export interface SlackAccessDeps {
  readonly config: Pick<Config, 'slack' | 'scimBudget'>;
  readonly installations: Installations;
  readonly spending: ScimSpending;
  readonly meter: Meter;
  readonly clock: Clock;
  readonly log: Log;
  readonly fetch: typeof fetch;
  readonly random: () => number;
}

interface Tokens {
  readonly botToken: string;
  readonly adminToken: string;
}

/** One way to each Slack team, kept while its tokens are the same: it holds the pacing and the order of writes (X2, X3). */
export function createSlackAccess(deps: SlackAccessDeps): SlackAccess {
  const kept = new Map<string, Tokens & { readonly slack: OpenSlack }>();
  return {
    async open(connectionId) {
      const [bot, admin] = await Promise.all([
        deps.installations.readBotToken(connectionId),
        deps.installations.readAdminToken(connectionId),
      ]);
      if (bot === null || admin === null) throw new NotConnected('a token is missing', { connectionId });
      const tokens = { botToken: bot.token, adminToken: admin.token };
      const known = kept.get(connectionId);
      if (known?.botToken === tokens.botToken && known.adminToken === tokens.adminToken) return known.slack;
      const slack = openSlack(deps, tokens, connectionId);
      kept.set(connectionId, { ...tokens, slack });
      return slack;
    },
    openWith: (tokens) => openSlack(deps, tokens, null),
  };
}

/** Tokens that are only looked at belong to no connection yet, whose budget they could count against. */
function openSlack(deps: SlackAccessDeps, tokens: Tokens, connectionId: string | null): OpenSlack {
  const { config, meter, clock, log, fetch, random, spending } = deps;
  const pace = { clock, budget: config.scimBudget, limits: SLACK_SCIM_LIMITS };
  const gate =
    connectionId === null ? {} : { gate: createSharedGate({ ...pace, spending, connectionId, log }) };
  const pacer = createPacer({ ...pace, ...gate });
  const client = createScimClient({
    baseUrl: config.slack.scim,
    token: tokens.adminToken,
    fetch: meteredFetch(fetch, meter),
    clock,
    log,
    pacer,
    random,
  });
  return {
    accounts: createScimGateway({ client, clock }),
    team: createSlackTeam({ ...tokens, slackApiUrl: config.slack.api, fetch, clock, log }),
  };
}

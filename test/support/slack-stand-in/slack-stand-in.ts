import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AccountStore } from './account-store.ts';
import { answerRequest } from './answer-request.ts';
import { Faults } from './faults.ts';
import { generateAccounts } from './generate-accounts.ts';
import { readBody, send } from './http.ts';
import { createRateLimits } from './rate-limits.ts';
import type { LoggedRequest } from './request-log.ts';
import { createScimApi } from './scim-api.ts';
import type { ConflictStyle } from './scim-guards.ts';
import type { ErrorShape } from './scim-refusal.ts';
import type { SlackState, StandInPlan, StandInTeam, TokenKind } from './slack-state.ts';
import { type StandInAccount, standInRank } from './stand-in-account.ts';
import { createWebApi, type MethodBody } from './web-api.ts';

export interface SlackStandInOptions {
  /** Default: ten generated ones. */
  accounts?: readonly StandInAccount[];
  team?: Partial<StandInTeam>;
  /** Default Business+ (`plus`). */
  plan?: StandInPlan;
  /** Id of the account whose token the admin token is; default: the first owner, else the first admin. */
  holder?: string;
  /** Multiplies all of Slack's limits, bursts too: 1 is Slack itself, `off` none; default 60. */
  rates?: number | 'off';
  /** How long readers see the state before a write; default 0. */
  readDelayMs?: number;
  /** How long a write is under way; default 1. */
  writeMs?: number;
  conflicts?: ConflictStyle;
  /** Shape of SCIM errors that Slack is not known to give one shape; default `v2`. */
  errorShape?: ErrorShape;
  botScopes?: readonly string[];
  adminScopes?: readonly string[];
  channels?: readonly string[];
  /** Further Web API methods, by name. */
  methods?: Readonly<Record<string, (params: Readonly<Record<string, string>>) => MethodBody>>;
  /** Milliseconds; rate limits and delayed reads go by it. */
  now?: () => number;
}

const BOT_SCOPES = 'commands chat:write im:write users:read users:read.email team:read team.billing:read';

/** Starts a stand-in for Slack on a free port of the loopback interface: Web API and SCIM v2 of one team. */
export async function startSlackStandIn(options: SlackStandInOptions = {}) {
  const now = options.now ?? Date.now;
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const state = createState(options, `${origin}/scim/v2/`, now);
  const apis = { state, scim: createScimApi(state), web: createWebApi(state, options.methods ?? {}) };
  const faults = new Faults();
  const requests: LoggedRequest[] = [];

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    void serve(request, response);
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const entry: LoggedRequest = {
      at: now(),
      method: request.method ?? '',
      path: request.url ?? '/',
      body: await readBody(request),
      status: 0,
      token: 'none',
    };
    requests.push(entry);
    const answer = await answerRequest(apis, faults, entry, request.headers);
    if (answer === 'cut') request.socket.destroy();
    if (answer === 'cut' || answer === 'silence') return;
    entry.status = answer.status;
    send(response, answer);
  }

  return {
    apiUrl: `${origin}/api/`,
    scimUrl: state.scimUrl,
    botToken: state.tokens.bot,
    adminToken: state.tokens.admin,
    /** By id; what a test writes into it holds at once, like a switch by hand in Slack. */
    accounts: state.store.accounts,
    requests,
    faults,
    get count429(): number {
      return requests.filter((request) => request.status === 429).length;
    },
    byEmail: (email: string) => state.store.holderOfEmail(email, ''),
    setPlan: (plan: StandInPlan) => {
      state.plan = plan;
    },
    revoke: (token: TokenKind) => state.revoked.add(token),
    async close(): Promise<void> {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

export type SlackStandIn = Awaited<ReturnType<typeof startSlackStandIn>>;

function createState(options: SlackStandInOptions, scimUrl: string, now: () => number): SlackState {
  const accounts = options.accounts ?? generateAccounts(10);
  const defaults = {
    id: 'T0STANDIN',
    name: 'Stand-in',
    domain: 'stand-in',
    enterpriseId: null,
    orgInstall: false,
  };
  return {
    store: new AccountStore(accounts, options.readDelayMs ?? 0, now),
    limits: createRateLimits(options.rates ?? 60, now),
    team: { ...defaults, ...options.team },
    plan: options.plan ?? 'plus',
    holderId: options.holder ?? findHolder(accounts),
    tokens: { bot: 'xoxb-stand-in-bot', admin: 'xoxp-stand-in-admin' },
    scopes: { bot: options.botScopes ?? BOT_SCOPES.split(' '), admin: options.adminScopes ?? ['admin'] },
    revoked: new Set(),
    conflictStyle: options.conflicts ?? '409_v2',
    errorShape: options.errorShape ?? 'v2',
    channels: options.channels ?? ['general', 'random'],
    writeMs: options.writeMs ?? 1,
    scimUrl,
  };
}

function findHolder(accounts: readonly StandInAccount[]): string {
  const holder =
    accounts.find((account) => account.role === 'owner') ??
    accounts.find((account) => standInRank(account.role) >= standInRank('admin'));
  if (holder === undefined) throw new Error('the stand-in needs an owner or admin to hold the admin token');
  return holder.id;
}

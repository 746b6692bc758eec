import type { Account } from '../../../src/domain/account.ts';
import type { SlackPlan } from '../../../src/domain/connection.ts';
import type { OpenSlack } from '../../../src/ports/slack-access.ts';
import type { OutgoingFile } from '../../../src/ports/slack-file.ts';
import type { TokenIdentity } from '../../../src/ports/slack-team.ts';
import { createInMemoryGateway } from './in-memory-slack-gateway.ts';
import { createInMemoryTeam } from './in-memory-slack-team.ts';
import { createSlackFaults, type SlackFaults } from './slack-faults.ts';

/** One change that Slack really made, in order. `changed`: false where the account was so already. */
export interface SlackEffect {
  readonly kind: 'create' | 'on' | 'off' | 'email' | 'seat';
  readonly id: string;
  readonly changed: boolean;
}

/** What Slack holds, roles and invitations included, however little of it SCIM tells. */
export interface SlackState {
  readonly accounts: Map<string, Account>;
  /** Left out of listings and still there by id (G2). */
  readonly hidden: Set<string>;
  /** Names of channels and the like, which no listing of accounts shows (X6). */
  readonly otherNames: Set<string>;
  readonly effects: SlackEffect[];
  /** Every write that was asked for, with or without an effect: `off UADA`, `create ada@x.example ada`. */
  readonly asked: string[];
  reachable: boolean;
  plan: SlackPlan;
  bot: TokenIdentity;
  admin: TokenIdentity;
  revoked: number;
  /** Handed over in direct messages. */
  readonly files: (OutgoingFile & { readonly userId: string })[];
  pageSize: number;
}

export interface InMemorySlack extends OpenSlack {
  readonly state: SlackState;
  readonly failNext: SlackFaults['failNext'];
  /** Forgets all faults that did not happen yet. */
  readonly heal: () => void;
  /** As somebody in Slack would change it, without Rollcall. */
  change(id: string, changes: Partial<Account>): void;
}

export function createInMemorySlack(accounts: readonly Account[]): InMemorySlack {
  const state = createState(accounts);
  const faults = createSlackFaults();
  return {
    state,
    accounts: createInMemoryGateway(state, faults),
    team: createInMemoryTeam(state, faults),
    failNext: faults.failNext,
    heal: faults.heal,
    change(id, changes) {
      const found = state.accounts.get(id);
      if (found === undefined) throw new Error(`no account ${id}`);
      state.accounts.set(id, { ...found, ...changes });
    },
  };
}

function createState(accounts: readonly Account[]): SlackState {
  const identity = {
    teamId: 'T0ACME',
    enterpriseId: null,
    teamName: 'Acme',
    url: 'https://acme.slack.com/',
    isEnterpriseInstall: false,
  };
  return {
    accounts: new Map(accounts.map((account) => [account.id, account])),
    hidden: new Set(),
    otherNames: new Set(),
    effects: [],
    asked: [],
    reachable: true,
    plan: 'business_plus',
    bot: {
      ...identity,
      userId: 'U0BOT',
      scopes: ['commands', 'chat:write', 'users:read', 'users:read.email', 'team:read'],
    },
    admin: { ...identity, userId: 'U0HOLDER', scopes: ['admin'] },
    revoked: 0,
    files: [],
    pageSize: 2,
  };
}

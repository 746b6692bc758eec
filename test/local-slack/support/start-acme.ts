import { onTestFinished } from 'vitest';
import {
  createLocalSlack,
  type LocalSlack,
  type LocalSlackOptions,
} from '../../../src/local-slack/create-local-slack.ts';
import { createClock } from '../../../src/local-slack/state/clock.ts';
import { installApp } from '../../../src/local-slack/state/install-app.ts';
import { APP, fillAcme, START } from './acme-world.ts';

/** A running local Slack with the small Acme and a frozen clock, closed when the test ends. */
export async function startAcme(options: LocalSlackOptions = {}): Promise<LocalSlack> {
  const slack = await createLocalSlack({
    clock: createClock({ startAt: START, frozen: true }),
    seed: 7,
    apps: [APP],
    fill: fillAcme,
    ...options,
    settings: { scimReadLag: 0, ...options.settings },
  });
  onTestFinished(() => slack.close());
  return slack;
}

export const BOT_SCOPES = ['users:read', 'users:read.email', 'team:read', 'team.billing:read'];

export interface InstallOptions {
  installer?: string;
  teamId?: string | null;
  botScopes?: string[];
  userScopes?: string[];
}

/** Installs the app and returns its tokens. */
export function installOn({ world }: LocalSlack, options: InstallOptions = {}) {
  const { installer: id = 'U0ADA', botScopes = BOT_SCOPES, userScopes = ['admin'] } = options;
  const installer = world.users.get(id);
  if (!installer) throw new Error(`no account ${id}`);
  const { installation, botToken, userToken } = installApp(world, {
    app: APP,
    organisationId: installer.organisationId,
    teamId: options.teamId === undefined ? installer.organisationId : options.teamId,
    installer,
    botScopes,
    userScopes,
  });
  return { installation, bot: botToken?.token ?? '', user: userToken?.token ?? '' };
}

/** A user object, as far as tests look into it. */
interface WebUser {
  id: string;
  name: string;
  deleted: boolean;
  is_bot: boolean;
  is_stranger?: boolean;
  profile: Record<string, unknown>;
  enterprise_user?: Record<string, unknown>;
}

/** Every field of a Web API answer that tests look into; which are there depends on the method. */
export interface ApiBody {
  ok: boolean;
  error: string;
  needed: string;
  plan: string;
  revoked: boolean;
  user_id: string;
  user: WebUser;
  members: WebUser[];
  team: Record<string, unknown>;
  teams: { id: string; name: string }[];
  response_metadata: { next_cursor: string };
}

/** Calls a Web API method with a form, as Slack's own client does. */
export async function callApi(
  slack: LocalSlack,
  method: string,
  token?: string,
  args: Record<string, string> = {},
) {
  const response = await fetch(`${slack.url}/api/${method}`, {
    method: 'POST',
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    body: new URLSearchParams(args),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as ApiBody };
}

/** Pulls a lever of `/_control`. */
export async function control<T = Record<string, unknown>>(
  slack: LocalSlack,
  lever: string,
  body?: unknown,
  method?: string,
) {
  const response = await fetch(`${slack.url}/_control/${lever}`, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as T };
}

import type { AllowedTeams } from '../domain/allowed-team.ts';
import type { Config, SlackAddresses, SlackMode } from './config.ts';
import { configInvalid } from './config-invalid.ts';
import { type Environment, environmentSchema } from './environment.ts';
import { pullConfig } from './pull-config.ts';

const SLACK: SlackAddresses = {
  api: 'https://slack.com/api/',
  scim: 'https://api.slack.com/scim/v2/',
  authorize: 'https://slack.com/oauth/v2/authorize',
};

/**
 * Reads the environment. Throws ConfigInvalid, which names the variable, what it is for and where to get it.
 *
 * @param env usually `process.env`; empty values count as unset.
 */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const [variable] = parsed.error.issues[0]?.path ?? [];
    throw configInvalid(variable as keyof Environment, 'wrong');
  }
  const environment = parsed.data;
  const mode = modeOf(environment);
  return {
    ...fromSlackVariables(environment, mode),
    ...fromMachineVariables(environment, mode),
    pull: pullConfig(environment),
    mode,
  };
}

/** No `SLACK_…` at all is local mode; half of a pair is a mistake that names the missing half. */
function modeOf(env: Environment): SlackMode {
  const anySlack = Object.entries(env).some(
    ([name, value]) => name.startsWith('SLACK_') && value !== undefined,
  );
  if (!anySlack) return 'local';
  if (env.SLACK_BOT_TOKEN !== undefined || env.SLACK_ADMIN_TOKEN !== undefined) {
    if (env.SLACK_BOT_TOKEN === undefined) throw configInvalid('SLACK_BOT_TOKEN', 'missing');
    if (env.SLACK_ADMIN_TOKEN === undefined) throw configInvalid('SLACK_ADMIN_TOKEN', 'missing');
    return 'tokens';
  }
  if (env.SLACK_CLIENT_ID === undefined) throw configInvalid('SLACK_CLIENT_ID', 'missing');
  if (env.SLACK_CLIENT_SECRET === undefined) throw configInvalid('SLACK_CLIENT_SECRET', 'missing');
  return 'oauth';
}

function fromSlackVariables(env: Environment, mode: SlackMode) {
  return {
    clientId: env.SLACK_CLIENT_ID ?? null,
    clientSecret: env.SLACK_CLIENT_SECRET ?? null,
    signingSecret: env.SLACK_SIGNING_SECRET ?? null,
    botToken: env.SLACK_BOT_TOKEN ?? null,
    adminToken: env.SLACK_ADMIN_TOKEN ?? null,
    appToken: env.SLACK_APP_TOKEN ?? null,
    slack: slackAddresses(env, mode),
    allowedTeams: allowedTeams(env.SLACK_TEAM),
  };
}

function slackAddresses(env: Environment, mode: SlackMode): SlackAddresses {
  const local = `http://localhost:${env.LOCAL_SLACK_PORT}`;
  if (mode === 'local') {
    return { api: `${local}/api/`, scim: `${local}/scim/v2/`, authorize: `${local}/oauth/v2/authorize` };
  }
  return {
    api: env.SLACK_API_URL ?? SLACK.api,
    scim: env.SLACK_SCIM_URL ?? SLACK.scim,
    authorize: env.SLACK_AUTHORIZE_URL ?? SLACK.authorize,
  };
}

function allowedTeams(written: string | undefined): AllowedTeams {
  if (written === undefined) return { kind: 'first' };
  const names = written
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.some((name) => name.toLowerCase() === 'any')) return { kind: 'any' };
  return { kind: 'named', names };
}

function fromMachineVariables(env: Environment, mode: SlackMode) {
  return {
    databaseUrl: env.DATABASE_URL ?? null,
    dataDir: env.DATA_DIR,
    keys: env.ROLLCALL_KEYS ?? null,
    publicUrl: env.PUBLIC_URL ?? `http://localhost:${env.PORT}`,
    port: env.PORT,
    host: env.HOST ?? (mode === 'local' ? '127.0.0.1' : '0.0.0.0'),
    localSlackPort: env.LOCAL_SLACK_PORT,
    scimBudget: env.SCIM_BUDGET,
    reconcileEveryMs: env.RECONCILE_EVERY,
    logLevel: env.LOG_LEVEL,
    metricsToken: env.METRICS_TOKEN ?? null,
    importFolder: env.IMPORT_FOLDER ?? null,
  };
}

import { randomBytes } from 'node:crypto';
import type { App, CustomRoute } from '@slack/bolt';
import type { Registry } from 'prom-client';
import type { Config } from '../config/config.ts';
import { openKeyring } from '../db/encryption/key-file.ts';
import { createPrismaOAuthStates } from '../db/installations/create-prisma-oauth-states.ts';
import { createPrismaMessageIndex } from '../db/messages/create-prisma-message-index.ts';
import { type Database, openDatabase } from '../db/open-database.ts';
import { createPrismaPushedGroups } from '../db/pushed/create-prisma-pushed-groups.ts';
import { createPrismaPushedUsers } from '../db/pushed/create-prisma-pushed-users.ts';
import { createJobs, type Jobs } from '../jobs/create-jobs.ts';
import type { Log } from '../ports/log.ts';
import type { Ports } from '../ports/ports.ts';
import type { PulledDirectory } from '../ports/pulled-directory.ts';
import { createSlackApp } from '../slack/app/create-slack-app.ts';
import { healthRoutes } from '../slack/app/health-routes.ts';
import { measureAcks } from '../slack/app/measure-acks.ts';
import { registerListeners } from '../slack/listeners/register-listeners.ts';
import type { ListenerDeps } from '../slack/listeners/support/listener-deps.ts';
import { createSlackNotifier } from '../slack/notifier/create-slack-notifier.ts';
import { createInstallRoutes } from '../slack/oauth/create-install-routes.ts';
import { webClientOptions } from '../slack/web/web-client-options.ts';
import { readDirectoryFile } from '../sources/csv/read-directory-file.ts';
import { createScimRoutes } from '../sources/scim/create-scim-routes.ts';
import { createMeter } from '../system/create-meter.ts';
import { receiptsToCsv } from '../system/receipts-to-csv.ts';
import { systemClock } from '../system/system-clock.ts';
import { textsFor } from '../texts/texts-for.ts';
import { connect } from '../use-cases/connect.ts';
import { NEEDED_BOT_SCOPES, NEEDED_USER_SCOPES, WANTED_BOT_SCOPES } from '../use-cases/verify-tokens.ts';
import { composeDeriveUnits, type DeriveUnits } from './compose-derive-units.ts';
import { composeMetrics } from './compose-metrics.ts';
import { composePorts } from './compose-ports.ts';
import { composePulled } from './compose-pulled.ts';

/** A server that is composed but does not listen yet. */
export interface Server {
  readonly app: App;
  readonly ports: Ports;
  readonly pulled: readonly PulledDirectory[];
  readonly deriveUnits: DeriveUnits;
  /** Also part of what `app` answers. */
  readonly health: readonly CustomRoute[];
  readonly jobs: Jobs;
  readonly database: Database;
  /** The job in hand ends, then the database closes. Stop `app` before: nothing new comes in then. */
  close(): Promise<void>;
}

/** The one place that knows every adapter, for a process that serves Slack. */
export async function composeServer(config: Config, log: Log): Promise<Server> {
  await using begun = new AsyncDisposableStack();
  const keyring = await openKeyring(config.keys, config.dataDir);
  const database = await openDatabase({
    databaseUrl: config.databaseUrl ?? undefined,
    dataDir: config.dataDir,
    log,
  });
  begun.defer(() => database.close());
  const { embedded } = database;
  const boss = database.connection();
  const jobs = await createJobs({ database: boss, embedded, reconcileEveryMs: config.reconcileEveryMs, log });
  begun.defer(() => jobs.stop());
  const messages = createPrismaMessageIndex(database);
  const web = { slackApiUrl: config.slack.api, fetch, log };
  const notifier = createSlackNotifier({
    web,
    messages,
    log,
    connectUrl: connectUrlOf(config),
    ports: () => ports,
  });
  const metrics = composeMetrics(database, systemClock);
  const meter = createMeter(metrics);
  const ports: Ports = composePorts({ config, database, keyring, meter, log, notifier, queue: jobs.queue });
  const healthOf = health(config, database, jobs, metrics);
  const app = createSlackApp({
    ports,
    signingSecret: config.signingSecret,
    appToken: config.appToken,
    clientOptions: webClientOptions('interactive', web),
    routes: [...healthOf, ...install(config, database, ports, log), ...pushed(config, database, ports)],
    port: config.port,
    log,
  });
  const pulled = composePulled(config.pull, log);
  measureAcks(app, meter, () => performance.now());
  listen(app, { config, ports, web, pulled, log });
  const rest = begun.move();
  const deriveUnits = composeDeriveUnits(database, ports);
  return {
    app,
    ports,
    pulled,
    deriveUnits,
    health: healthOf,
    jobs,
    database,
    close: () => rest.disposeAsync(),
  };
}

type Listening = Pick<ListenerDeps, 'ports' | 'web' | 'pulled' | 'log'> & { readonly config: Config };

function listen(app: App, { config, ...deps }: Listening): void {
  registerListeners(app, {
    ...deps,
    connectUrl: connectUrlOf(config),
    scimUrl: scimUrlOf(config),
    allowedTeams: config.allowedTeams,
    reconcileEveryMs: config.reconcileEveryMs,
    readDirectoryFile,
    receiptsToCsv,
  });
}

function pushed(config: Config, { prisma }: Database, ports: Ports) {
  const users = createPrismaPushedUsers({ prisma, newId: ports.newId });
  const groups = createPrismaPushedGroups({ prisma, newId: ports.newId });
  return createScimRoutes({ ports, users, groups, baseUrl: scimUrlOf(config) });
}

function scimUrlOf({ publicUrl }: Config): string {
  return new URL('/scim/v2', publicUrl).href;
}

function health(config: Config, database: Database, jobs: Jobs, metrics: Registry) {
  const readiness = {
    database: async () => (await database.prisma.$queryRaw<unknown[]>`SELECT 1`).length === 1,
    queue: () => Promise.resolve(jobs.isReady()),
  };
  return healthRoutes({ readiness, metrics, metricsToken: config.metricsToken });
}

export function connectUrlOf(config: Config): string | null {
  return config.clientId === null ? null : new URL('/slack/install', config.publicUrl).href;
}

function install(config: Config, database: Database, ports: Ports, log: Log) {
  const { clientId, clientSecret, publicUrl, allowedTeams } = config;
  if (clientId === null || clientSecret === null) return [];
  return createInstallRoutes({
    clientId,
    clientSecret,
    authorizeUrl: config.slack.authorize,
    publicUrl,
    scopes: { bot: [...NEEDED_BOT_SCOPES, ...WANTED_BOT_SCOPES], user: NEEDED_USER_SCOPES },
    clientOptions: webClientOptions('interactive', { slackApiUrl: config.slack.api, fetch, log }),
    states: createPrismaOAuthStates(database),
    clock: ports.clock,
    newState: () => randomBytes(24).toString('hex'),
    texts: textsFor({ locale: 'en-US', timeZone: 'UTC' }),
    log,
    connect: (tokens) => connect(ports, { ...tokens, allowed: allowedTeams, revokeRefused: true }),
  });
}

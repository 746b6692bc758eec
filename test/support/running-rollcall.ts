import { afterAll, beforeAll, vi } from 'vitest';
import { composeServer, type Server } from '../../src/compose/compose-server.ts';
import { seedSample } from '../../src/compose/seed-sample.ts';
import { startLocalSlack } from '../../src/compose/start-local-slack.ts';
import type { Config } from '../../src/config/config.ts';
import { parseConfig } from '../../src/config/parse-config.ts';
import type { Connection } from '../../src/domain/connection.ts';
import type { LocalSlack } from '../../src/local-slack/create-local-slack.ts';
import { createDelivery, type Delivery } from '../../src/local-slack/delivery/create-delivery.ts';
import type { SlackUser } from '../../src/local-slack/state/slack-user.ts';
import type { Ports } from '../../src/ports/ports.ts';
import { planTouched } from '../../src/use-cases/plan-touched.ts';
import { applyStarted, reconcile } from '../../src/use-cases/reconcile.ts';
import { createTestDatabase } from './database.ts';
import { freePort } from './free-port.ts';
import { createRecordingLog, type RecordingLog } from './recording-log.ts';
import { createSlackPerson, type SlackPerson } from './slack-person.ts';

/** Rollcall as `npm start` runs it without a Slack app: its server, and the local Slack that it runs against. */
export interface RunningRollcall {
  readonly slack: LocalSlack;
  readonly ports: Ports;
  readonly delivery: Delivery;
  readonly log: RecordingLog;
  readonly url: string;
  /** For a command line in a process of its own, on the same database. */
  readonly environment: Environment;
  /** The connection as it is now. */
  connection(): Promise<Connection>;
  /** Somebody of the sample organisation, by the part of the address before the @. */
  user(local: string): SlackUser;
  as(local: string): SlackPerson;
  /** One turn of the reconciler, now. */
  reconcile(): Promise<void>;
  close(): Promise<void>;
}

type Environment = Readonly<Record<string, string>>;

/** The installer, primary owner of the sample organisation. */
const INSTALLER = 'olga.brandt';
const PATIENCE = { timeout: 60_000, interval: 25 };

/**
 * Starts it all on free ports, connects as the primary owner, and waits for the first comparison.
 *
 * @param extra of the environment, beside what a running Rollcall needs.
 */
export async function startRollcall(extra: Environment = {}): Promise<RunningRollcall> {
  const database = await createTestDatabase();
  const config = await readConfig({ ...database.environment, ...extra });
  const { slack, app } = await startLocalSlack(config);
  Object.assign(slack.world.settings, { scimReadLag: 0, limitsEnforced: false });
  const log = createRecordingLog();
  const server = await composeServer({ ...config, ...credentialsOf(app) }, log);
  await seedSample(server.ports);
  await server.app.start({ port: config.port, host: config.host });
  await startWork(server);
  const running = describe({ slack, server, log, url: config.publicUrl });
  await connectAs(running, INSTALLER);
  return {
    ...running,
    environment: database.environment,
    close: async () => {
      await server.close();
      await slack.close();
      await database.close();
    },
  };
}

/** The same for the whole of a test file. */
export function withRollcall(extra: () => Promise<Environment> = async () => ({})): () => RunningRollcall {
  let running: RunningRollcall | undefined;
  vi.setConfig({ testTimeout: 60_000 }); // a run is paced, whatever the machine
  beforeAll(async () => {
    running = await startRollcall(await extra());
  }, 180_000);
  afterAll(() => running?.close());
  return () => {
    if (running === undefined) throw new Error('Rollcall is there from beforeAll on');
    return running;
  };
}

async function readConfig(environment: Environment): Promise<Config> {
  const [port, slackPort] = [await freePort(), await freePort()];
  const config = parseConfig({
    ...environment,
    PORT: String(port),
    LOCAL_SLACK_PORT: String(slackPort),
    PUBLIC_URL: `http://localhost:${port}`,
    SCIM_BUDGET: '1',
    RECONCILE_EVERY: '12h',
  });
  return config;
}

function credentialsOf(app: { clientId: string; clientSecret: string; signingSecret: string }) {
  const { clientId, clientSecret, signingSecret } = app;
  return { clientId, clientSecret, signingSecret };
}

async function startWork({ ports, deriveUnits, jobs }: Server): Promise<void> {
  await jobs.work(
    {
      async compare(connectionId, signal) {
        await deriveUnits(connectionId);
        await reconcile(ports, connectionId, signal);
      },
      plan: (connectionId) => planTouched(ports, connectionId),
      apply: (connectionId, signal) => applyStarted(ports, connectionId, signal),
    },
    [],
  );
}

interface Parts {
  readonly slack: LocalSlack;
  readonly server: Server;
  readonly log: RecordingLog;
  readonly url: string;
}

function describe({ slack, server, log, url }: Parts): Omit<RunningRollcall, 'close' | 'environment'> {
  const { ports } = server;
  const delivery = createDelivery({ world: slack.world, baseUrl: () => slack.url });
  const connection = async () => {
    const [only] = await ports.connections.list();
    if (only === undefined) throw new Error('nobody has connected');
    return only;
  };
  const user = (local: string) => {
    const found = [...slack.world.users.all()].find(({ email }) => email.startsWith(`${local}@`));
    if (found === undefined) throw new Error(`nobody is called ${local}`);
    return found;
  };
  return {
    slack,
    ports,
    delivery,
    log,
    url,
    connection,
    user,
    as: (local) => createSlackPerson({ delivery, userId: user(local).id }),
    reconcile: async () => reconcile(ports, (await connection()).id),
  };
}

/** Install, consent, callback, with the cookie of one browser; then the first comparison, which is held (G4). */
async function connectAs(
  running: Omit<RunningRollcall, 'close' | 'environment'>,
  installer: string,
): Promise<void> {
  const start = await fetch(`${running.url}/slack/install`, { redirect: 'manual' });
  const cookie = start.headers
    .getSetCookie()
    .map((one) => one.split(';', 1)[0])
    .join('; ');
  const consent = new URL(start.headers.get('location') ?? '');
  const { id, teamIds } = running.user(installer);
  const form = new URLSearchParams(consent.search);
  for (const [name, value] of [
    ['user', id],
    ['place', teamIds[0] ?? ''],
    ['decision', 'allow'],
  ] as const) {
    form.set(name, value);
  }
  const allowed = await fetch(consent.origin + consent.pathname, {
    method: 'POST',
    body: form,
    redirect: 'manual',
  });
  const done = await fetch(allowed.headers.get('location') ?? '', { headers: { cookie } });
  if (!done.ok) throw new Error(`connecting did not work: ${await done.text()}`);
  const connection = await running.connection();
  await vi.waitFor(async () => {
    if ((await running.ports.plans.latestAt(connection.id)) === null) throw new Error('nothing was compared');
    if (await running.ports.runs.hasTurn(connection.id)) throw new Error('the comparison goes on');
  }, PATIENCE);
}

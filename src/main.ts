import { connectByTokens } from './cli/connect-by-tokens.ts';
import type { Streams } from './cli/output.ts';
import { UsageError } from './cli/usage-error.ts';
import { composeServer, connectUrlOf, type Server } from './compose/compose-server.ts';
import { seedSample } from './compose/seed-sample.ts';
import { serveHealth } from './compose/serve-health.ts';
import { startLocalSlack } from './compose/start-local-slack.ts';
import type { Config } from './config/config.ts';
import { answers, type ProcessRole, works } from './config/process-role.ts';
import { AppError } from './domain/app-error.ts';
import type { Log } from './ports/log.ts';
import { createFolderImport, type FolderWords } from './sources/folder/create-folder-import.ts';
import { watchFolder } from './sources/folder/watch-folder.ts';
import { createLog } from './system/create-log.ts';
import { describeError } from './texts/describe-error.ts';
import { describeRejectedLine } from './texts/describe-rejected-line.ts';
import { textsFor } from './texts/texts-for.ts';
import { createDuePull } from './use-cases/create-due-pull.ts';
import { createDueVerification } from './use-cases/create-due-verification.ts';
import { expireRequests } from './use-cases/expire-requests.ts';
import { planTouched } from './use-cases/plan-touched.ts';
import { announceWarnings } from './use-cases/read-warnings.ts';
import { applyStarted, reconcile } from './use-cases/reconcile.ts';

/**
 * Reads nothing but `config`: composes, listens, prints the addresses when ready, and stops cleanly on a signal.
 * A process that only works listens too, for health and metrics alone.
 */
export async function runServer(config: Config, streams: Streams, role: ProcessRole): Promise<void> {
  if (config.mode === 'local' && role !== 'all')
    throw new UsageError('the local Slack runs with --role all alone');
  const log = createLog(config.logLevel, process.stderr);
  // Ends in reverse what was begun, also where a later step fails: no port and no lock is left behind.
  await using begun = new AsyncDisposableStack();
  const local = config.mode === 'local' ? await startLocalSlack(config).catch(explainPort) : null;
  if (local !== null) begun.defer(() => local.slack.close());
  const effective = local === null ? config : { ...config, ...credentialsOf(local.app) };
  const server = await composeServer(effective, log);
  begun.defer(() => server.close());
  if (local !== null) await seedSample(server.ports);
  if (config.mode === 'tokens') await connectByTokens(server.ports, config);
  begun.defer(await listen(server, effective, role).catch(explainPort));
  if (works(role)) {
    await startWork(server, effective);
    watchImports(server, config, log, begun);
  }
  await printAddresses(server, effective, local?.slack.url ?? null, streams);
  await untilStopped(streams);
}

/** A port of this machine that something else listens on. */
class PortTaken extends AppError {
  readonly code = 'port_taken';
}

function explainPort(error: unknown): never {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'EADDRINUSE') throw error;
  const port = 'port' in error && typeof error.port === 'number' ? error.port : '';
  throw new PortTaken('a port is in use', { port }, { cause: error });
}

function credentialsOf(app: { clientId: string; clientSecret: string; signingSecret: string }) {
  const { clientId, clientSecret, signingSecret } = app;
  return { clientId, clientSecret, signingSecret };
}

/** Answers how to end it. */
async function listen(server: Server, config: Config, role: ProcessRole): Promise<() => Promise<void>> {
  if (!answers(role)) return serveHealth(server.health, config);
  if (config.appToken !== null) await server.app.start();
  else await server.app.start({ port: config.port, host: config.host });
  return async () => void (await server.app.stop());
}

async function startWork({ ports, pulled, deriveUnits, jobs }: Server, config: Config): Promise<void> {
  const connections = (await ports.connections.list()).filter(({ slackId }) => slackId !== null);
  const pullDue = createDuePull(ports, {
    pulled,
    everyMs: config.reconcileEveryMs,
    mayBegin: config.allowedTeams.kind !== 'any',
  });
  const verifyDue = createDueVerification(ports);
  const handlers = {
    async compare(connectionId: string, signal: AbortSignal) {
      await deriveUnits(connectionId);
      await pullDue(connectionId, signal);
      await reconcile(ports, connectionId, signal);
      await expireRequests(ports, connectionId);
      await announceWarnings(ports, connectionId, config.reconcileEveryMs);
      await verifyDue(connectionId);
    },
    plan: (connectionId: string) => planTouched(ports, connectionId),
    apply: (connectionId: string, signal: AbortSignal) => applyStarted(ports, connectionId, signal),
  };
  await jobs.work(
    handlers,
    connections.map(({ id }) => id),
  );
}

/** Ends before the server does: the file in hand is imported to its end. */
function watchImports(
  { ports }: Server,
  { importFolder }: Config,
  log: Log,
  begun: AsyncDisposableStack,
): void {
  if (importFolder === null) return;
  const folder = createFolderImport({ folder: importFolder, ports, words: folderWords(), log });
  const stop = new AbortController();
  const watching = watchFolder({ folder, clock: ports.clock, log }, stop.signal);
  begun.defer(() => {
    stop.abort();
    return watching;
  });
}

function folderWords(): FolderWords {
  const texts = textsFor({ locale: 'en-US', timeZone: 'UTC' });
  return {
    fault: (error) => Object.values(describeError(texts, error, '')),
    rejected: (line) => describeRejectedLine(texts, line),
  };
}

async function printAddresses(
  server: Server,
  config: Config,
  localSlack: string | null,
  streams: Streams,
): Promise<void> {
  const { start } = textsFor({ locale: 'en-US', timeZone: 'UTC' });
  const connected = (await server.ports.connections.list()).some(({ state }) => state === 'connected');
  const connectUrl = connectUrlOf(config);
  const lines = [
    start.ready,
    start.address(config.publicUrl),
    ...(localSlack === null ? [] : [start.localSlack(localSlack)]),
    ...(config.databaseUrl === null ? [start.data(config.dataDir)] : []),
    ...(connected || connectUrl === null ? [] : [start.connectHint(connectUrl)]),
  ];
  streams.out.write(`${lines.join('\n')}\n`);
}

/** The first signal stops in order; a second one stops at once. */
async function untilStopped(streams: Streams): Promise<void> {
  const { start } = textsFor({ locale: 'en-US', timeZone: 'UTC' });
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(1));
        resolve();
      });
    }
  });
  streams.out.write(`${start.stopping}\n`);
}

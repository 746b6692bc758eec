import { createControlPart } from './control/create-control-part.ts';
import { createFaultPlan, type FaultPlan } from './control/fault-plan.ts';
import { PARTS } from './parts.ts';
import { seedAcme } from './sample/seed-acme.ts';
import { answerRequests, isBehindTheScenes } from './server/answer-requests.ts';
import type { CreatePart } from './server/part.ts';
import { describeExchange, startServer } from './server/start-server.ts';
import { type Clock, createClock } from './state/clock.ts';
import { createRandom } from './state/random.ts';
import type { Settings } from './state/settings.ts';
import type { SlackApp } from './state/slack-app.ts';
import { keepSnapshotFile } from './state/snapshot-file.ts';
import { createWorld, type World } from './state/world.ts';

export interface LocalSlackOptions {
  /** 0, the default, takes any free one. */
  port?: number;
  /** Loopback by default. */
  host?: string;
  /** Where people and apps reach it when that is not `http://host:port`; no trailing slash. */
  publicUrl?: string;
  clock?: Clock;
  /** The same seed gives the same ids and secrets. */
  seed?: number;
  /** Keeps the world in this folder; without it everything is forgotten at the end. */
  dataDir?: string;
  settings?: Partial<Settings>;
  /** Registered at every start, over what a snapshot says of them: their addresses change with their ports. */
  apps?: readonly SlackApp[];
  /** Fills a new world, and a world after `/_control/reset`; the sample organisation by default. */
  fill?: (world: World) => void;
  parts?: readonly CreatePart[];
}

export interface LocalSlack {
  /** Without a trailing slash. */
  url: string;
  port: number;
  world: World;
  faults: FaultPlan;
  close(): Promise<void>;
}

/** A Slack to run against without Slack; its README says how far each behaviour can be trusted. */
export async function createLocalSlack(options: LocalSlackOptions = {}): Promise<LocalSlack> {
  const {
    port = 0,
    host = '127.0.0.1',
    seed = 1,
    fill = seedAcme,
    apps = [],
    parts: wanted = PARTS,
  } = options;
  const clock = options.clock ?? createClock();
  const world = createWorld({ clock, random: createRandom(seed), settings: options.settings ?? {} });
  const file = options.dataDir === undefined ? undefined : keepSnapshotFile(world, options.dataDir);
  if (!file?.restored) fill(world);
  // What the caller asks for now outweighs what was set by hand last time.
  Object.assign(world.settings, options.settings);
  for (const app of apps) world.apps.set(app.id, app);

  let url = '';
  const faults = createFaultPlan();
  const deps = { world, baseUrl: () => url };
  const control = createControlPart({ world, faults, fill });
  const parts = [control, ...wanted.map((createPart) => createPart(deps))];
  const server = await startServer({
    port,
    host,
    answer: answerRequests({ ...deps, faults, parts }),
    upgrades: () => parts.flatMap(({ upgrades }) => upgrades ?? []),
    onExchange(exchange) {
      if (isBehindTheScenes(exchange.request.path)) return;
      world.traffic.record({ ...describeExchange(exchange), at: clock.now(), direction: 'in' });
    },
  });
  url = options.publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${server.port}`;
  return {
    url,
    port: server.port,
    world,
    faults,
    async close() {
      for (const part of parts) await part.close?.();
      await server.close();
      clock.stop();
      file?.close();
    },
  };
}

import { createPacer } from '../src/scim/client/pacer.ts';
import { createScimClient } from '../src/scim/client/scim-client.ts';
import type { RateLimit, ScimLimits } from '../src/scim/client/scim-limits.ts';
import { systemClock } from '../src/system/system-clock.ts';
import { startLimitedServer } from './support/limited-server.ts';

/** Slack's shape (a rate and a burst), faster, so that a measurement takes seconds. */
const LIMIT: RateLimit = { perMinute: 1_200, burst: 10 };
const WRITES = 120;
const ALL: ScimLimits = {
  write: LIMIT,
  read: LIMIT,
  read_one: LIMIT,
  create: LIMIT,
  update: LIMIT,
  delete: LIMIT,
};

const SCENARIOS = [
  { name: 'alone, the whole limit', budget: 1, othersPerSecond: 0 },
  { name: 'alone, half of the limit', budget: 0.5, othersPerSecond: 0 },
  { name: 'beside another writer, half each', budget: 0.5, othersPerSecond: 9 },
  { name: 'beside another writer, too much', budget: 0.9, othersPerSecond: 9 },
];

/** How close the paced writes come to what their share of a limit allows, and how often Slack would say 429. */
export async function run(): Promise<void> {
  const rows = [];
  for (const scenario of SCENARIOS) rows.push(await measure(scenario));
  console.table(rows);
}

async function measure({ name, budget, othersPerSecond }: (typeof SCENARIOS)[number]) {
  const server = await startLimitedServer(LIMIT);
  const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
  const client = createScimClient({
    baseUrl: server.url,
    token: 'xoxp-bench',
    fetch,
    clock: systemClock,
    log: quiet,
    pacer: createPacer({ clock: systemClock, budget, limits: ALL }),
    random: Math.random,
  });
  // The first fetch of a process takes long; what is measured is pacing.
  await fetch(server.url);
  const others = setInterval(() => server.spend(othersPerSecond / 10), 100);
  const start = performance.now();
  await Promise.all(
    Array.from({ length: WRITES }, (_, index) =>
      client.request({ kind: 'update', method: 'PATCH', path: `Users/U${index}`, body: {} }),
    ),
  );
  const seconds = (performance.now() - start) / 1_000;
  clearInterval(others);
  await server.close();
  // What the other writer takes is not there for us.
  const perSecond = Math.min((LIMIT.perMinute / 60) * budget, LIMIT.perMinute / 60 - othersPerSecond);
  const ideal = (WRITES - LIMIT.burst * budget) / perSecond;
  return {
    scenario: name,
    seconds: seconds.toFixed(2),
    'requests/s': (WRITES / seconds).toFixed(1),
    'ideal seconds': ideal.toFixed(2),
    'times ideal': (seconds / ideal).toFixed(2),
    '429': server.counts.refused,
  };
}

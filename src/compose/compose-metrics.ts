import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { type FigureName, readFigures } from '../db/figures/read-figures.ts';
import type { Database } from '../db/open-database.ts';
import type { Clock } from '../ports/clock.ts';

const GAUGES: Readonly<Record<FigureName, readonly [labelName: string, help: string]>> = {
  connections: ['state', 'Slack teams by state of their connection'],
  holds: ['rule', 'Changes that wait for a decision, by the rule that holds them'],
  plan_operations: ['kind', 'Operations of the newest plan of each team, together'],
  reading_age_seconds: ['of', 'Age of the last complete reading, of the team that waits longest'],
  scim_share: ['of', 'The least share of Slack’s SCIM limits that any team is down to'],
};

/** What the process uses, and what stands in the database when it is asked. */
export function composeMetrics({ prisma }: Database, clock: Clock): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const read = once(() => readFigures(prisma, clock.now()));
  for (const [name, [labelName, help]] of Object.entries(GAUGES)) {
    new Gauge({
      name: `rollcall_${name}`,
      help,
      labelNames: [labelName],
      registers: [registry],
      async collect() {
        const figures = await read();
        this.reset();
        for (const figure of figures) if (figure.name === name) this.set(figure.labels, figure.value);
      },
    });
  }
  return registry;
}

/** Whoever asks while it is being read gets the same: a scrape is one round of queries. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | null = null;
  return () => {
    reading ??= read().finally(() => {
      reading = null;
    });
    return reading;
  };
}

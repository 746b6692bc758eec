import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Registry } from 'prom-client';
import { describe, expect, it } from 'vitest';
import { createMeter } from '../../src/system/create-meter.ts';

const read = (path: string) => readFile(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');

/** Those of the meter, and those that are read of the database (src/compose/compose-metrics.ts). */
const METRICS = new Set([
  ...['connections', 'holds', 'plan_operations', 'reading_age_seconds', 'scim_share'].map(
    (name) => `rollcall_${name}`,
  ),
]);

describe('what operators are told to look at', () => {
  it.each(['docs/operations.md', 'deploy/grafana/rollcall.json'])(
    '%s names metrics that there are',
    async (path) => {
      const registry = new Registry();
      createMeter(registry);
      const known = new Set([...METRICS, ...registry.getMetricsAsArray().map(({ name }) => name)]);
      const named = (await read(path)).match(/rollcall_[a-z_]+[a-z]/gu) ?? [];
      expect(named.length).toBeGreaterThan(5);
      for (const name of named) expect(known).toContain(name.replace(/_bucket$/u, ''));
    },
  );

  it('every scope that the manifest asks for is explained', async () => {
    const manifest = JSON.parse(await read('manifest.json')) as {
      readonly oauth_config: {
        readonly scopes: { readonly bot: readonly string[]; readonly user: readonly string[] };
      };
    };
    const { bot, user } = manifest.oauth_config.scopes;
    const explained = await read('docs/security.md');
    for (const scope of [...bot, ...user]) expect(explained).toContain(`${scope}\``);
  });
});

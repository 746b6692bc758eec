import type { ServerResponse } from 'node:http';
import type { CustomRoute } from '@slack/bolt';
import type { Registry } from 'prom-client';

export interface HealthDeps {
  /** Each part by name; false or a rejection is "not ready". */
  readonly readiness: Readonly<Record<string, () => Promise<boolean>>>;
  readonly metrics: Registry;
  readonly metricsToken: string | null;
}

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** `/healthz` (the process), `/readyz` (database, migrations, queue) and `/metrics` (interfaces.md, HTTP). */
export function healthRoutes(deps: HealthDeps): CustomRoute[] {
  return [
    {
      path: '/healthz',
      method: 'GET',
      handler: (_request, response) => sendJson(response, 200, { ok: true }),
    },
    { path: '/readyz', method: 'GET', handler: (_request, response) => void sendReadiness(deps, response) },
    {
      path: '/metrics',
      method: 'GET',
      handler: (request, response) => {
        const allowed = mayRead(deps, request.headers.authorization, request.socket.remoteAddress);
        if (allowed) void sendMetrics(deps, response);
        else sendJson(response, 401, { error: 'METRICS_TOKEN' });
      },
    },
  ];
}

/** Without a METRICS_TOKEN only this machine may read them. */
function mayRead(
  { metricsToken }: HealthDeps,
  authorization: string | undefined,
  address: string | undefined,
): boolean {
  if (metricsToken === null) return LOOPBACK.has(address ?? '');
  return authorization === `Bearer ${metricsToken}`;
}

async function sendReadiness({ readiness }: HealthDeps, response: ServerResponse): Promise<void> {
  const checks: Record<string, boolean> = {};
  for (const [name, check] of Object.entries(readiness)) checks[name] = await check().catch(() => false);
  const ready = Object.values(checks).every(Boolean);
  sendJson(response, ready ? 200 : 503, { ok: ready, checks });
}

async function sendMetrics({ metrics }: HealthDeps, response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'Content-Type': metrics.contentType });
  response.end(await metrics.metrics());
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
}

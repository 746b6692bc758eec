import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RateLimit } from '../../src/scim/client/scim-limits.ts';

export interface LimitedServer {
  readonly url: string;
  /** What it answered so far: let through, and refused with 429. */
  readonly counts: { passed: number; refused: number };
  /** Uses up so much of the limit, as another writer would. */
  spend(requests: number): void;
  close(): Promise<void>;
}

/** Lets so many requests a minute through and refuses the others with `Retry-After: 1`; says yes to anything. */
export async function startLimitedServer({ perMinute, burst }: RateLimit): Promise<LimitedServer> {
  const counts = { passed: 0, refused: 0 };
  let tokens = burst;
  let at = performance.now();

  function refill(): void {
    const now = performance.now();
    tokens = Math.min(burst, tokens + ((now - at) * perMinute) / 60_000);
    at = now;
  }

  const server = createServer((request, response) => {
    request.resume();
    refill();
    const passes = tokens >= 1;
    if (passes) tokens -= 1;
    counts[passes ? 'passed' : 'refused'] += 1;
    response.writeHead(passes ? 200 : 429, { 'content-type': 'application/json', 'retry-after': '1' });
    response.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    counts,
    spend(requests) {
      refill();
      tokens = Math.max(0, tokens - requests);
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

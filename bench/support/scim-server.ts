import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Database } from '../../src/db/open-database.ts';
import { createPrismaPushTokens } from '../../src/db/pushed/create-prisma-push-tokens.ts';
import { createPrismaPushedGroups } from '../../src/db/pushed/create-prisma-pushed-groups.ts';
import { createPrismaPushedUsers } from '../../src/db/pushed/create-prisma-pushed-users.ts';
import type { PushSource } from '../../src/ports/push-tokens.ts';
import { createScimRoutes } from '../../src/sources/scim/create-scim-routes.ts';
import { newUuid } from '../../src/system/new-uuid.ts';
import { sha256 } from '../../src/system/sha256.ts';
import { systemClock } from '../../src/system/system-clock.ts';

const TOKEN = 'bench';
const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

export interface BenchScim {
  /** Throws where the answer is an error: a refusal is fast. */
  send(method: string, path: string, body?: object): Promise<{ readonly id: string }>;
  close(): void;
}

/** The SCIM server over HTTP, with nobody who plans for what is pushed. */
export async function startBenchScim({ prisma }: Database, source: PushSource): Promise<BenchScim> {
  const deps = { prisma, newId: newUuid };
  const pushTokens = createPrismaPushTokens(deps);
  await pushTokens.issue(source, sha256(TOKEN), 'bench', systemClock.now());
  const nobody = () => Promise.resolve();
  const queue = { compareSoon: nobody, applySoon: nobody, planSoon: nobody, planLater: nobody };
  const [route] = createScimRoutes({
    ports: { clock: systemClock, digest: sha256, log: quiet, pushTokens, queue },
    users: createPrismaPushedUsers(deps),
    groups: createPrismaPushedGroups(deps),
    baseUrl: 'http://localhost/scim/v2',
  });
  const server = createServer((request, response) => route?.handler(request, response));
  const url = await listen(server);
  return {
    send: async (method, path, body) => {
      const answer = await fetch(`${url}${path}`, {
        method,
        headers: { Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'application/scim+json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${method} ${path}: ${text}`);
      return text === '' ? { id: '' } : (JSON.parse(text) as { readonly id: string });
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/scim/v2`;
}

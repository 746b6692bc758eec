import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from 'vitest';
import { createPrismaConnections } from '../../src/db/connections/create-prisma-connections.ts';
import { createPrismaDirectoryStore } from '../../src/db/directory/create-prisma-directory-store.ts';
import { createPrismaPushTokens } from '../../src/db/pushed/create-prisma-push-tokens.ts';
import { createPrismaPushedGroups } from '../../src/db/pushed/create-prisma-pushed-groups.ts';
import { createPrismaPushedUsers } from '../../src/db/pushed/create-prisma-pushed-users.ts';
import { createPrismaTouchedPeople } from '../../src/db/pushed/create-prisma-touched-people.ts';
import type { DirectoryStore } from '../../src/ports/directory-store.ts';
import type { Ports } from '../../src/ports/ports.ts';
import { createScimRoutes } from '../../src/sources/scim/create-scim-routes.ts';
import { newUuid } from '../../src/system/new-uuid.ts';
import { sha256 } from '../../src/system/sha256.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { createManualClock, type ManualClock } from './manual-clock.ts';
import { createScimSource, type ScimSource } from './scim-source.ts';
import { silentLog } from './silent-log.ts';

/** The SCIM server alone, over HTTP on a database of its own: nobody plans for what is pushed. */
export interface ScimServer {
  readonly url: string;
  readonly database: TestDatabase;
  readonly directory: DirectoryStore;
  readonly clock: ManualClock;
  readonly connectionId: string;
  /** Whom the requests so far left to be planned for; they wait no more. */
  touched(): Promise<readonly string[]>;
  /** A source with a token of its own. */
  source(name: string): Promise<ScimSource>;
  close(): Promise<void>;
}

export async function startScimServer(): Promise<ScimServer> {
  const database = await createTestDatabase();
  const { prisma } = database;
  const deps = { prisma, newId: newUuid };
  const clock = createManualClock();
  const pushTokens = createPrismaPushTokens(deps);
  const people = createPrismaTouchedPeople(deps);
  const directory = createPrismaDirectoryStore(deps);
  const queue = { planSoon: async () => {} } as unknown as Ports['queue'];
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const [route] = createScimRoutes({
    ports: { clock, digest: sha256, log: silentLog, pushTokens, queue },
    users: createPrismaPushedUsers(deps),
    groups: createPrismaPushedGroups(deps),
    baseUrl: `${url}/scim/v2`,
  });
  server.on('request', (request, response) => route?.handler(request, response));
  const { id: connectionId } = await createPrismaConnections(deps).getOrCreatePending(clock.now());
  return {
    url,
    database,
    directory,
    clock,
    connectionId,
    async touched() {
      const found = await people.due(connectionId, clock.now(), 100_000);
      await people.settle(connectionId, found);
      return found.map(({ personId }) => personId);
    },
    async source(name) {
      const { id } = await directory.getOrCreateSource(connectionId, name, 'scim', clock.now());
      const token = newUuid();
      await pushTokens.issue({ connectionId, sourceId: id }, sha256(token), 'test', clock.now());
      return createScimSource(url, token);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await database.close();
    },
  };
}

/** The same for the whole of a test file. */
export function withScimServer(): () => ScimServer {
  let server: ScimServer | undefined;
  beforeAll(async () => {
    server = await startScimServer();
  }, 180_000);
  afterAll(() => server?.close());
  return () => {
    if (server === undefined) throw new Error('the server is there from beforeAll on');
    return server;
  };
}

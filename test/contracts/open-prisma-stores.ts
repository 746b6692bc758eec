import { randomUUID } from 'node:crypto';
import { createPrismaAccountIndex } from '../../src/db/accounts/create-prisma-account-index.ts';
import { createPrismaAssignments } from '../../src/db/assignments/create-prisma-assignments.ts';
import { createPrismaCaseReader } from '../../src/db/cases/create-prisma-case-reader.ts';
import { createPrismaConnections } from '../../src/db/connections/create-prisma-connections.ts';
import { createPrismaDirectoryStore } from '../../src/db/directory/create-prisma-directory-store.ts';
import { createPrismaEntitlements } from '../../src/db/entitlements/create-prisma-entitlements.ts';
import type { PrismaClient } from '../../src/db/generated/client.ts';
import { createManualClock } from '../support/manual-clock.ts';
import type { Stores } from './stores.ts';

/** The adapters on a database that is emptied first: everything belongs to a connection. */
export async function openPrismaStores(prisma: PrismaClient): Promise<Stores> {
  await prisma.connection.deleteMany();
  const clock = createManualClock();
  const deps = { prisma, newId: randomUUID, clock };
  return {
    clock,
    connections: createPrismaConnections(deps),
    directory: createPrismaDirectoryStore(deps),
    assignments: createPrismaAssignments(deps),
    entitlements: createPrismaEntitlements(deps),
    accounts: createPrismaAccountIndex(deps),
    cases: createPrismaCaseReader(deps),
  };
}

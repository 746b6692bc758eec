import { randomUUID } from 'node:crypto';
import { createInMemoryAccountIndex } from '../support/in-memory/in-memory-account-index.ts';
import { createInMemoryAssignments } from '../support/in-memory/in-memory-assignments.ts';
import { createInMemoryCaseReader } from '../support/in-memory/in-memory-case-reader.ts';
import { createInMemoryConnections } from '../support/in-memory/in-memory-connections.ts';
import { createInMemoryDirectoryStore } from '../support/in-memory/in-memory-directory-store.ts';
import { createInMemoryEntitlements } from '../support/in-memory/in-memory-entitlements.ts';
import { createMemory } from '../support/in-memory/memory.ts';
import { createManualClock } from '../support/manual-clock.ts';
import type { Stores } from './stores.ts';

export async function openInMemoryStores(): Promise<Stores> {
  const memory = createMemory();
  const clock = createManualClock();
  return {
    clock,
    connections: createInMemoryConnections(memory, randomUUID),
    directory: createInMemoryDirectoryStore(memory, randomUUID),
    assignments: createInMemoryAssignments(memory, randomUUID),
    entitlements: createInMemoryEntitlements(memory),
    accounts: createInMemoryAccountIndex(memory),
    cases: createInMemoryCaseReader(memory, clock),
  };
}

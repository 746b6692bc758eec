import { randomUUID } from 'node:crypto';
import { createInMemoryAssignments } from '../support/in-memory/in-memory-assignments.ts';
import { createInMemoryConnections } from '../support/in-memory/in-memory-connections.ts';
import { createInMemoryDirectoryStore } from '../support/in-memory/in-memory-directory-store.ts';
import { createInMemoryEntitlements } from '../support/in-memory/in-memory-entitlements.ts';
import { createMemory } from '../support/in-memory/memory.ts';
import { createManualClock } from '../support/manual-clock.ts';
import type { Stores } from './stores.ts';

export async function openInMemoryStores(): Promise<Stores> {
  const memory = createMemory();
  return {
    clock: createManualClock(),
    connections: createInMemoryConnections(memory, randomUUID),
    directory: createInMemoryDirectoryStore(memory, randomUUID),
    assignments: createInMemoryAssignments(memory, randomUUID),
    entitlements: createInMemoryEntitlements(memory),
  };
}

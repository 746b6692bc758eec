import { randomUUID } from 'node:crypto';
import { createInMemoryAccessRequests } from '../support/in-memory/in-memory-access-requests.ts';
import { createInMemoryAccountIndex } from '../support/in-memory/in-memory-account-index.ts';
import { createInMemoryAssignments } from '../support/in-memory/in-memory-assignments.ts';
import { createInMemoryCaseReader } from '../support/in-memory/in-memory-case-reader.ts';
import { createInMemoryConnections } from '../support/in-memory/in-memory-connections.ts';
import { createInMemoryDecisions } from '../support/in-memory/in-memory-decisions.ts';
import { createInMemoryDirectoryStore } from '../support/in-memory/in-memory-directory-store.ts';
import { createInMemoryEntitlements } from '../support/in-memory/in-memory-entitlements.ts';
import { createInMemoryHolds } from '../support/in-memory/in-memory-holds.ts';
import {
  createInMemoryInstallations,
  createInMemoryOAuthStates,
} from '../support/in-memory/in-memory-installations.ts';
import { createInMemoryMessageIndex } from '../support/in-memory/in-memory-message-index.ts';
import { createInMemoryPeopleIndex } from '../support/in-memory/in-memory-people-index.ts';
import { createInMemoryPlans } from '../support/in-memory/in-memory-plans.ts';
import { createInMemoryPushTokens } from '../support/in-memory/in-memory-push-tokens.ts';
import { createInMemoryReceipts } from '../support/in-memory/in-memory-receipts.ts';
import { createInMemoryRenames } from '../support/in-memory/in-memory-renames.ts';
import { createInMemoryRoleGrants } from '../support/in-memory/in-memory-role-grants.ts';
import { createInMemoryRuns } from '../support/in-memory/in-memory-runs.ts';
import { createInMemoryScimSpending } from '../support/in-memory/in-memory-scim-spending.ts';
import { createInMemorySourceConflicts } from '../support/in-memory/in-memory-source-conflicts.ts';
import { createInMemorySourceFailures } from '../support/in-memory/in-memory-source-failures.ts';
import { createInMemoryTouchedPeople } from '../support/in-memory/in-memory-touched-people.ts';
import { createInMemoryUnitChoices } from '../support/in-memory/in-memory-unit-choices.ts';
import { createInMemoryWorkspaces } from '../support/in-memory/in-memory-workspaces.ts';
import { createMemory } from '../support/in-memory/memory.ts';
import { createManualClock } from '../support/manual-clock.ts';
import type { Stores } from './stores.ts';

export async function openInMemoryStores(): Promise<Stores> {
  const memory = createMemory();
  const clock = createManualClock();
  const unitChoices = createInMemoryUnitChoices(memory);
  const touched = createInMemoryTouchedPeople();
  return {
    clock,
    accessRequests: createInMemoryAccessRequests(randomUUID),
    accounts: createInMemoryAccountIndex(memory),
    assignments: createInMemoryAssignments(memory, randomUUID),
    cases: createInMemoryCaseReader(memory, clock),
    conflicts: createInMemorySourceConflicts(memory, randomUUID, touched),
    connections: createInMemoryConnections(memory, randomUUID),
    decisions: createInMemoryDecisions(memory),
    directory: createInMemoryDirectoryStore(memory, randomUUID),
    entitlements: createInMemoryEntitlements(memory),
    holds: createInMemoryHolds(memory, randomUUID),
    installations: createInMemoryInstallations(),
    messages: createInMemoryMessageIndex(),
    oauthStates: createInMemoryOAuthStates(),
    people: createInMemoryPeopleIndex(memory),
    plans: createInMemoryPlans(memory),
    pushTokens: createInMemoryPushTokens(memory, unitChoices),
    receipts: createInMemoryReceipts(memory),
    renames: createInMemoryRenames(memory),
    unitChoices,
    workspaces: createInMemoryWorkspaces(memory, randomUUID),
    roleGrants: createInMemoryRoleGrants(),
    runs: createInMemoryRuns(memory, randomUUID, clock),
    spending: createInMemoryScimSpending(),
    sourceFailures: createInMemorySourceFailures(),
    touched,
  };
}

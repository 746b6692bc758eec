import { randomBytes, randomUUID } from 'node:crypto';
import { createPrismaAccountIndex } from '../../src/db/accounts/create-prisma-account-index.ts';
import { createPrismaAssignments } from '../../src/db/assignments/create-prisma-assignments.ts';
import { createPrismaCaseReader } from '../../src/db/cases/create-prisma-case-reader.ts';
import { createPrismaConnections } from '../../src/db/connections/create-prisma-connections.ts';
import { createPrismaDecisions } from '../../src/db/decisions/create-prisma-decisions.ts';
import { createPrismaDirectoryStore } from '../../src/db/directory/create-prisma-directory-store.ts';
import { createPrismaSourceConflicts } from '../../src/db/directory/create-prisma-source-conflicts.ts';
import { createPrismaSourceFailures } from '../../src/db/directory/create-prisma-source-failures.ts';
import { createCipher } from '../../src/db/encryption/create-cipher.ts';
import { createSealer } from '../../src/db/encryption/create-sealer.ts';
import { fixedKeyring } from '../../src/db/encryption/keyring.ts';
import { createPrismaEntitlements } from '../../src/db/entitlements/create-prisma-entitlements.ts';
import type { PrismaClient } from '../../src/db/generated/client.ts';
import { createPrismaInstallations } from '../../src/db/installations/create-prisma-installations.ts';
import { createPrismaOAuthStates } from '../../src/db/installations/create-prisma-oauth-states.ts';
import { createPrismaMessageIndex } from '../../src/db/messages/create-prisma-message-index.ts';
import { createPrismaPeopleIndex } from '../../src/db/people/create-prisma-people-index.ts';
import { createPrismaHolds } from '../../src/db/plans/create-prisma-holds.ts';
import { createPrismaPlans } from '../../src/db/plans/create-prisma-plans.ts';
import { createPrismaPushTokens } from '../../src/db/pushed/create-prisma-push-tokens.ts';
import { createPrismaTouchedPeople } from '../../src/db/pushed/create-prisma-touched-people.ts';
import { createPrismaUnitChoices } from '../../src/db/pushed/create-prisma-unit-choices.ts';
import { createPrismaReceipts } from '../../src/db/receipts/create-prisma-receipts.ts';
import { createPrismaRenames } from '../../src/db/renames/create-prisma-renames.ts';
import { createPrismaAccessRequests } from '../../src/db/requests/create-prisma-access-requests.ts';
import { createPrismaRoleGrants } from '../../src/db/roles/create-prisma-role-grants.ts';
import { createPrismaRuns } from '../../src/db/runs/create-prisma-runs.ts';
import { createPrismaScimSpending } from '../../src/db/spending/create-prisma-scim-spending.ts';
import { createPrismaWorkspaces } from '../../src/db/workspaces/create-prisma-workspaces.ts';
import { createManualClock } from '../support/manual-clock.ts';
import type { Stores } from './stores.ts';

/** The adapters on a database that is emptied first: all but OAuth states belongs to a connection. */
export async function openPrismaStores(prisma: PrismaClient): Promise<Stores> {
  await prisma.connection.deleteMany();
  await prisma.oAuthState.deleteMany();
  const clock = createManualClock();
  const keyring = fixedKeyring([{ id: 'k1', bytes: randomBytes(32) }]);
  const deps = {
    prisma,
    newId: randomUUID,
    clock,
    cipher: createCipher(keyring),
    sealer: createSealer(keyring),
  };
  return {
    clock,
    accessRequests: createPrismaAccessRequests(deps),
    accounts: createPrismaAccountIndex(deps),
    assignments: createPrismaAssignments(deps),
    cases: createPrismaCaseReader(deps),
    conflicts: createPrismaSourceConflicts(deps),
    connections: createPrismaConnections(deps),
    decisions: createPrismaDecisions(deps),
    directory: createPrismaDirectoryStore(deps),
    entitlements: createPrismaEntitlements(deps),
    holds: createPrismaHolds(deps),
    installations: createPrismaInstallations(deps),
    messages: createPrismaMessageIndex(deps),
    oauthStates: createPrismaOAuthStates(deps),
    people: createPrismaPeopleIndex(deps),
    plans: createPrismaPlans(deps),
    pushTokens: createPrismaPushTokens(deps),
    receipts: createPrismaReceipts(deps),
    renames: createPrismaRenames(deps),
    unitChoices: createPrismaUnitChoices(deps),
    workspaces: createPrismaWorkspaces(deps),
    roleGrants: createPrismaRoleGrants(deps),
    runs: createPrismaRuns(deps),
    spending: createPrismaScimSpending(deps),
    sourceFailures: createPrismaSourceFailures(deps),
    touched: createPrismaTouchedPeople(deps),
  };
}

import type { Config } from '../config/config.ts';
import { createPrismaAccountIndex } from '../db/accounts/create-prisma-account-index.ts';
import { createPrismaAssignments } from '../db/assignments/create-prisma-assignments.ts';
import { createPrismaCaseReader } from '../db/cases/create-prisma-case-reader.ts';
import { createPrismaConnections } from '../db/connections/create-prisma-connections.ts';
import { createPrismaDecisions } from '../db/decisions/create-prisma-decisions.ts';
import { createPrismaDirectoryStore } from '../db/directory/create-prisma-directory-store.ts';
import { createPrismaSourceConflicts } from '../db/directory/create-prisma-source-conflicts.ts';
import { createPrismaSourceFailures } from '../db/directory/create-prisma-source-failures.ts';
import { createCipher } from '../db/encryption/create-cipher.ts';
import { createSealer } from '../db/encryption/create-sealer.ts';
import type { Keyring } from '../db/encryption/keyring.ts';
import { createPrismaEntitlements } from '../db/entitlements/create-prisma-entitlements.ts';
import { createPrismaInstallations } from '../db/installations/create-prisma-installations.ts';
import type { Database } from '../db/open-database.ts';
import { createPrismaPeopleIndex } from '../db/people/create-prisma-people-index.ts';
import { createPrismaHolds } from '../db/plans/create-prisma-holds.ts';
import { createPrismaPlans } from '../db/plans/create-prisma-plans.ts';
import { createPrismaPushTokens } from '../db/pushed/create-prisma-push-tokens.ts';
import { createPrismaTouchedPeople } from '../db/pushed/create-prisma-touched-people.ts';
import { createPrismaUnitChoices } from '../db/pushed/create-prisma-unit-choices.ts';
import { createPrismaReceipts } from '../db/receipts/create-prisma-receipts.ts';
import { createPrismaRenames } from '../db/renames/create-prisma-renames.ts';
import { createPrismaAccessRequests } from '../db/requests/create-prisma-access-requests.ts';
import { createPrismaRoleGrants } from '../db/roles/create-prisma-role-grants.ts';
import { createPrismaRuns } from '../db/runs/create-prisma-runs.ts';
import { createPrismaScimSpending } from '../db/spending/create-prisma-scim-spending.ts';
import { createPrismaWorkspaces } from '../db/workspaces/create-prisma-workspaces.ts';
import type { Log } from '../ports/log.ts';
import type { Meter } from '../ports/meter.ts';
import type { Notifier } from '../ports/notifier.ts';
import type { Ports } from '../ports/ports.ts';
import type { Queue } from '../ports/queue.ts';
import { dayIn } from '../system/day-in.ts';
import { newSecret } from '../system/new-secret.ts';
import { newUuid } from '../system/new-uuid.ts';
import { sha256 } from '../system/sha256.ts';
import { systemClock } from '../system/system-clock.ts';
import { createSlackAccess } from './create-slack-access.ts';

export interface PortsDeps {
  readonly config: Config;
  readonly database: Database;
  readonly keyring: Keyring;
  readonly meter: Meter;
  readonly log: Log;
  readonly notifier: Notifier;
  readonly queue: Queue;
}

/** Every port with its adapter: what the server and the command line have in common. */
export function composePorts({ config, database, keyring, meter, log, notifier, queue }: PortsDeps): Ports {
  const { prisma } = database;
  const clock = systemClock;
  const newId = () => newUuid();
  const installations = createPrismaInstallations({ prisma, cipher: createCipher(keyring) });
  return {
    accessRequests: createPrismaAccessRequests({ prisma, newId }),
    accounts: createPrismaAccountIndex({ prisma, newId }),
    assignments: createPrismaAssignments({ prisma, newId }),
    cases: createPrismaCaseReader({ prisma, clock }),
    clock,
    conflicts: createPrismaSourceConflicts({ prisma, newId }),
    connections: createPrismaConnections({ prisma, newId }),
    dayIn,
    decisions: createPrismaDecisions({ prisma }),
    digest: sha256,
    directory: createPrismaDirectoryStore({ prisma, newId }),
    entitlements: createPrismaEntitlements({ prisma }),
    holds: createPrismaHolds({ prisma, newId }),
    installations,
    log,
    meter,
    newId,
    newSecret,
    notifier,
    people: createPrismaPeopleIndex({ prisma }),
    plans: createPrismaPlans({ prisma }),
    pushTokens: createPrismaPushTokens({ prisma }),
    queue,
    receipts: createPrismaReceipts({ prisma, sealer: createSealer(keyring) }),
    renames: createPrismaRenames({ prisma }),
    unitChoices: createPrismaUnitChoices({ prisma }),
    workspaces: createPrismaWorkspaces({ prisma, newId }),
    roleGrants: createPrismaRoleGrants({ prisma }),
    runs: createPrismaRuns({ prisma, newId, clock }),
    slack: createSlackAccess({
      config,
      meter,
      installations,
      spending: createPrismaScimSpending({ prisma }),
      clock,
      log,
      fetch,
      random: Math.random,
    }),
    sourceFailures: createPrismaSourceFailures({ prisma }),
    touched: createPrismaTouchedPeople({ prisma }),
  };
}

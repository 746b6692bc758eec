import type { AccessRequest } from '../../../src/domain/access-request.ts';
import type { Warning } from '../../../src/domain/warning.ts';
import { silentMeter } from '../../../src/ports/meter.ts';
import type { Notifier } from '../../../src/ports/notifier.ts';
import type { HeldOperation } from '../../../src/ports/plans.ts';
import type { Ports } from '../../../src/ports/ports.ts';
import type { Queue } from '../../../src/ports/queue.ts';
import { dayIn } from '../../../src/system/day-in.ts';
import { sha256 } from '../../../src/system/sha256.ts';
import { createManualClock, type ManualClock } from '../manual-clock.ts';
import { silentLog } from '../silent-log.ts';
import { createInMemoryAccessRequests } from './in-memory-access-requests.ts';
import { createInMemoryAccountIndex } from './in-memory-account-index.ts';
import { createInMemoryAssignments } from './in-memory-assignments.ts';
import { createInMemoryCaseReader } from './in-memory-case-reader.ts';
import { createInMemoryConnections } from './in-memory-connections.ts';
import { createInMemoryDecisions } from './in-memory-decisions.ts';
import { createInMemoryDirectoryStore } from './in-memory-directory-store.ts';
import { createInMemoryEntitlements } from './in-memory-entitlements.ts';
import { createInMemoryHolds } from './in-memory-holds.ts';
import { createInMemoryInstallations } from './in-memory-installations.ts';
import { createInMemoryPeopleIndex } from './in-memory-people-index.ts';
import { createInMemoryPlans } from './in-memory-plans.ts';
import { createInMemoryPushTokens } from './in-memory-push-tokens.ts';
import { createInMemoryReceipts } from './in-memory-receipts.ts';
import { createInMemoryRenames } from './in-memory-renames.ts';
import { createInMemoryRoleGrants } from './in-memory-role-grants.ts';
import { createInMemoryRuns } from './in-memory-runs.ts';
import type { InMemorySlack } from './in-memory-slack.ts';
import { createInMemorySourceConflicts } from './in-memory-source-conflicts.ts';
import { createInMemorySourceFailures } from './in-memory-source-failures.ts';
import { createInMemoryTouchedPeople } from './in-memory-touched-people.ts';
import { createInMemoryUnitChoices } from './in-memory-unit-choices.ts';
import { createInMemoryWorkspaces } from './in-memory-workspaces.ts';
import { createMemory } from './memory.ts';

/** What was told to people and put into the queue. */
export interface Told {
  readonly holds: (readonly HeldOperation[])[];
  readonly quarantines: { readonly why: string; readonly until: Date }[];
  readonly comparisons: string[];
  readonly runs: string[];
  readonly broken: number[];
  readonly requests: AccessRequest[];
  readonly warnings: (readonly Warning[])[];
}

export interface InMemoryPorts extends Ports {
  readonly clock: ManualClock;
  readonly told: Told;
}

/** Every port on one memory, in front of this Slack; ids count up, so that each run of a test is the same. */
export function openInMemoryPorts(slack: InMemorySlack): InMemoryPorts {
  const memory = createMemory();
  const clock = createManualClock();
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `id-${String(ids).padStart(5, '0')}`;
  };
  const told: Told = {
    holds: [],
    quarantines: [],
    comparisons: [],
    runs: [],
    broken: [],
    warnings: [],
    requests: [],
  };
  const unitChoices = createInMemoryUnitChoices(memory);
  const touched = createInMemoryTouchedPeople();
  return {
    told,
    clock,
    accessRequests: createInMemoryAccessRequests(newId),
    accounts: createInMemoryAccountIndex(memory),
    assignments: createInMemoryAssignments(memory, newId),
    cases: createInMemoryCaseReader(memory, clock),
    conflicts: createInMemorySourceConflicts(memory, newId, touched),
    connections: createInMemoryConnections(memory, newId),
    dayIn,
    decisions: createInMemoryDecisions(memory),
    digest: sha256,
    directory: createInMemoryDirectoryStore(memory, newId),
    entitlements: createInMemoryEntitlements(memory),
    holds: createInMemoryHolds(memory, newId),
    installations: createInMemoryInstallations(),
    log: silentLog,
    meter: silentMeter,
    newId,
    newSecret: () => newId().padStart(43, 's'),
    notifier: notifierTo(told),
    people: createInMemoryPeopleIndex(memory),
    plans: createInMemoryPlans(memory),
    pushTokens: createInMemoryPushTokens(memory, unitChoices),
    queue: queueTo(told),
    receipts: createInMemoryReceipts(memory),
    renames: createInMemoryRenames(memory),
    unitChoices,
    workspaces: createInMemoryWorkspaces(memory, newId),
    roleGrants: createInMemoryRoleGrants(),
    runs: createInMemoryRuns(memory, newId, clock),
    slack: { open: async () => slack, openWith: () => slack },
    sourceFailures: createInMemorySourceFailures(),
    touched,
  };
}

function notifierTo(told: Told): Notifier {
  return {
    holdsChanged: async (_connectionId, open) => void told.holds.push(open),
    runProgress: async () => {},
    receiptsBroken: async (_connectionId, firstBad) => void told.broken.push(firstBad),
    accessRequested: async (_connectionId, request) => void told.requests.push(request),
    warningsChanged: async (_connectionId, warnings) => void told.warnings.push(warnings),
    quarantined: async (_connectionId, why, until) => void told.quarantines.push({ why, until }),
  };
}

function queueTo(told: Told): Queue {
  return {
    compareSoon: async (_connectionId, why) => void told.comparisons.push(why),
    planSoon: async () => {},
    planLater: async () => {},
    applySoon: async (_connectionId, runId) => void told.runs.push(runId),
  };
}

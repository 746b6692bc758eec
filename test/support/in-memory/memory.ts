import type { Account } from '../../../src/domain/account.ts';
import type { Assignment } from '../../../src/domain/assignment.ts';
import type { AccountMemory, Reached } from '../../../src/domain/case.ts';
import type { Connection } from '../../../src/domain/connection.ts';
import type { Group, OrgUnit, Workspace } from '../../../src/domain/directory.ts';
import type { DirectoryRecord } from '../../../src/domain/directory-record.ts';
import type { Person } from '../../../src/domain/person.ts';
import type { DriftWhy, Plan } from '../../../src/domain/plan.ts';
import type { Policy } from '../../../src/domain/policy.ts';
import type { Receipt } from '../../../src/domain/receipt.ts';
import type { Run, RunOperation } from '../../../src/domain/run.ts';
import type { App } from '../../../src/ports/assignments.ts';
import type { Source } from '../../../src/ports/directory-store.ts';
import type { HeldOperation } from '../../../src/ports/plans.ts';

export interface PersonInMemory {
  person: Person;
  groupIds: string[];
  workspaceIds: string[];
  statusSince: Date;
  lastWordAt: Date | null;
  entitled: boolean;
  seat: 'member' | 'guest';
  reached: Reached | null;
}

export interface AccountInMemory {
  account: Account;
  invited: boolean;
  /** False: known from users.list alone. */
  listed: boolean;
  readAt: Date;
  personId: string | null;
  memory: Omit<AccountMemory, 'flips'>;
  switches: Date[];
  drift: DriftWhy | null;
}

/** A source's claim on somebody whom another source has. */
export interface ConflictInMemory {
  readonly sourceId: string;
  readonly emailFold: string;
  personId: string;
  record: DirectoryRecord;
  kept: boolean;
}

/** What one connection owns. */
export interface ConnectionInMemory {
  connection: Connection;
  policy: Policy;
  readonly sources: Map<string, Source>;
  /** Sources that are being read. */
  readonly importing: Set<string>;
  readonly units: Map<string, OrgUnit & { sourceId: string }>;
  readonly groups: Map<string, Group & { sourceId: string }>;
  readonly workspaces: Map<string, Workspace>;
  readonly people: Map<string, PersonInMemory>;
  conflicts: ConflictInMemory[];
  /** By id: whom the last complete reading of a pulled source lacked. */
  readonly missing: Set<string>;
  readonly apps: Map<string, App>;
  readonly assignments: Assignment[];
  readonly accounts: Map<string, AccountInMemory>;
  accountsReadAt: Date | null;
  userFactsReadAt: Date | null;
  readonly plans: Plan[];
  readonly holds: HeldOperation[];
  readonly runs: { run: Run; operations: StoredRunOperation[] }[];
  turn: { beatAt: Date } | null;
  readonly receipts: Receipt[];
}

export interface StoredRunOperation {
  value: RunOperation;
  readonly decided: boolean;
  changedAt: Date;
}

/** The one state that the in-memory doubles share, as the adapters share a database. */
export type Memory = Map<string, ConnectionInMemory>;

export function createMemory(): Memory {
  return new Map();
}

export function connectionIn(memory: Memory, connectionId: string): ConnectionInMemory {
  const found = memory.get(connectionId);
  if (found === undefined) throw new Error(`no connection ${connectionId}`);
  return found;
}

import type { AccountIndex } from './account-index.ts';
import type { Assignments } from './assignments.ts';
import type { CaseReader } from './case-reader.ts';
import type { Clock } from './clock.ts';
import type { Connections } from './connections.ts';
import type { Decisions } from './decisions.ts';
import type { DirectoryStore } from './directory-store.ts';
import type { Entitlements } from './entitlements.ts';
import type { Digest, NewId, NewSecret } from './ids.ts';
import type { Installations } from './installations.ts';
import type { Log } from './log.ts';
import type { Notifier } from './notifier.ts';
import type { PeopleIndex } from './people-index.ts';
import type { Holds, Plans } from './plans.ts';
import type { PushTokens } from './push-tokens.ts';
import type { Queue } from './queue.ts';
import type { Receipts } from './receipts.ts';
import type { Renames } from './renames.ts';
import type { Runs } from './runs.ts';
import type { SlackAccess } from './slack-access.ts';
import type { SourceConflicts } from './source-conflicts.ts';
import type { SourceFailures } from './source-failures.ts';
import type { TouchedPeople } from './touched-people.ts';
import type { UnitChoices } from './unit-choices.ts';
import type { Workspaces } from './workspaces.ts';

/** Everything a use case can ask for; each takes the few it needs by `Pick<Ports, …>`. */
export interface Ports {
  readonly accounts: AccountIndex;
  readonly assignments: Assignments;
  readonly cases: CaseReader;
  readonly clock: Clock;
  readonly conflicts: SourceConflicts;
  readonly connections: Connections;
  readonly decisions: Decisions;
  readonly digest: Digest;
  readonly directory: DirectoryStore;
  readonly entitlements: Entitlements;
  readonly holds: Holds;
  readonly installations: Installations;
  readonly log: Log;
  readonly newId: NewId;
  readonly newSecret: NewSecret;
  readonly notifier: Notifier;
  readonly people: PeopleIndex;
  readonly plans: Plans;
  readonly pushTokens: PushTokens;
  readonly queue: Queue;
  readonly receipts: Receipts;
  readonly renames: Renames;
  readonly runs: Runs;
  readonly slack: SlackAccess;
  readonly sourceFailures: SourceFailures;
  readonly touched: TouchedPeople;
  readonly unitChoices: UnitChoices;
  readonly workspaces: Workspaces;
  /** The calendar day of an instant in a time zone, `2026-11-24` (E1). */
  readonly dayIn: (at: Date, timeZone: string) => string;
}

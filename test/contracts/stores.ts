import type { AccountIndex } from '../../src/ports/account-index.ts';
import type { Assignments } from '../../src/ports/assignments.ts';
import type { CaseReader } from '../../src/ports/case-reader.ts';
import type { Connections } from '../../src/ports/connections.ts';
import type { DirectoryStore } from '../../src/ports/directory-store.ts';
import type { Entitlements } from '../../src/ports/entitlements.ts';
import type { ManualClock } from '../support/manual-clock.ts';

/** Every store on one shared state, empty at first: what a contract suite runs against. */
export interface Stores {
  readonly clock: ManualClock;
  readonly connections: Connections;
  readonly directory: DirectoryStore;
  readonly assignments: Assignments;
  readonly entitlements: Entitlements;
  readonly accounts: AccountIndex;
  readonly cases: CaseReader;
}

/** Opens empty stores; a suite calls it before each test. */
export type OpenStores = () => Promise<Stores>;

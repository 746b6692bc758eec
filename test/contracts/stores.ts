import type { OAuthStates } from '../../src/ports/installations.ts';
import type { MessageIndex } from '../../src/ports/message-index.ts';
import type { Ports } from '../../src/ports/ports.ts';
import type { ScimSpending } from '../../src/ports/scim-spending.ts';
import type { ManualClock } from '../support/manual-clock.ts';

type StorePorts = Pick<
  Ports,
  | 'accessRequests'
  | 'accounts'
  | 'assignments'
  | 'cases'
  | 'conflicts'
  | 'connections'
  | 'decisions'
  | 'directory'
  | 'entitlements'
  | 'holds'
  | 'installations'
  | 'people'
  | 'plans'
  | 'pushTokens'
  | 'receipts'
  | 'renames'
  | 'roleGrants'
  | 'runs'
  | 'sourceFailures'
  | 'touched'
  | 'unitChoices'
  | 'workspaces'
>;

/** Every store on one shared state, empty at first: what a contract suite runs against. */
export interface Stores extends StorePorts {
  readonly spending: ScimSpending;
  readonly clock: ManualClock;
  readonly messages: MessageIndex;
  readonly oauthStates: OAuthStates;
}

/** Opens empty stores; a suite calls it before each test. */
export type OpenStores = () => Promise<Stores>;

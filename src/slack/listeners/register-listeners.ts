import type { App } from '@slack/bolt';
import { registerCommands } from './register-commands.ts';
import { registerConnection } from './register-connection.ts';
import { registerDecisions } from './register-decisions.ts';
import { registerEvents } from './register-events.ts';
import { registerHome } from './register-home.ts';
import { registerLists } from './register-lists.ts';
import { registerRenames } from './register-renames.ts';
import { registerRequests } from './register-requests.ts';
import { registerRows } from './register-rows.ts';
import { registerWhatIf } from './register-what-if.ts';
import type { ListenerDeps } from './support/listener-deps.ts';
import { type Fault, tellFault } from './support/tell-fault.ts';

/** Everything that people do in Slack, by surface. What a listener leaves is told by `tellFault`. */
export function registerListeners(app: App, deps: ListenerDeps): void {
  registerCommands(app, deps);
  registerConnection(app, deps);
  registerHome(app, deps);
  registerLists(app, deps);
  registerRows(app, deps);
  registerDecisions(app, deps);
  registerRenames(app, deps);
  registerRequests(app, deps);
  registerWhatIf(app, deps);
  registerEvents(app, deps);
  app.error((fault: Fault) => tellFault(deps, fault));
}

import type { RollcallRole } from '../domain/rollcall-role.ts';

/** What owners gave to people instead of what their Slack role gives. */
export interface RoleGrants {
  get(connectionId: string, accountId: string): Promise<readonly RollcallRole[] | null>;
  list(connectionId: string): Promise<ReadonlyMap<string, readonly RollcallRole[]>>;
  /** Null: what their Slack role gives counts again. */
  set(
    connectionId: string,
    accountId: string,
    roles: readonly RollcallRole[] | null,
    by: string,
    now: Date,
  ): Promise<void>;
}

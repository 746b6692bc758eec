import type { AccountRole } from '../domain/account.ts';
import { AppError } from '../domain/app-error.ts';
import type { Connection } from '../domain/connection.ts';
import { may, type Permission, type RollcallRole, rolesOf } from '../domain/rollcall-role.ts';
import type { Ports } from '../ports/ports.ts';

/** Who clicks or types, with what they may do. */
export interface Caller {
  readonly userId: string;
  readonly name: string;
  readonly slackRole: AccountRole | null;
  readonly roles: readonly RollcallRole[];
}

export class NotAllowed extends AppError {
  readonly code = 'not_allowed';
}

type Needs = Pick<Ports, 'accounts' | 'clock' | 'roleGrants' | 'slack'>;

/**
 * From the index: good enough to show lists, refreshed by user_change. Whom it does not know yet is asked of
 * Slack: who has just connected, and opens the Home tab before the first comparison has read anybody.
 */
export async function readCaller(ports: Needs, connection: Connection, userId: string): Promise<Caller> {
  const account = await ports.accounts.get(connection.id, userId);
  if (account === null) return readCallerLive(ports, connection, userId);
  const role = account.status === 'inactive' ? null : account.role;
  const granted = await ports.roleGrants.get(connection.id, userId);
  return { userId, name: account.displayName || userId, slackRole: role, roles: rolesOf(role, granted) };
}

/** A2: read live at each click that decides something. A role that has gone since does not decide. */
export async function readCallerLive(ports: Needs, connection: Connection, userId: string): Promise<Caller> {
  const { team } = await ports.slack.open(connection.id);
  const user = await team.readUser(userId);
  if (user === null || user.deleted || user.stranger)
    return { userId, name: userId, slackRole: null, roles: [] };
  await ports.accounts.putUserFacts(connection.id, [user], ports.clock.now());
  const granted = await ports.roleGrants.get(connection.id, userId);
  return { userId, name: user.name, slackRole: user.role, roles: rolesOf(user.role, granted) };
}

/** Throws NotAllowed where the caller may not. */
export function requirePermission(caller: Caller, permission: Permission): void {
  if (!may(caller.roles, permission)) throw new NotAllowed('the caller has no role for this', { permission });
}

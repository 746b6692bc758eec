import { accountName } from '../domain/account.ts';
import { AppError } from '../domain/app-error.ts';
import type { Connection } from '../domain/connection.ts';
import type { Actor } from '../domain/receipt.ts';
import { defaultRoles, type RollcallRole, rolesOf } from '../domain/rollcall-role.ts';
import type { Ports } from '../ports/ports.ts';
import { actorName } from './reject-operations.ts';

type Needs = Pick<Ports, 'accounts' | 'clock' | 'receipts' | 'roleGrants'>;

/** An owner of Slack stays an owner here; a guest, an app and somebody who is gone have no role. */
export class GrantRefused extends AppError {
  readonly code: 'grant_owner' | 'grant_guest';

  constructor(code: 'grant_owner' | 'grant_guest') {
    super(`a role cannot be granted: ${code}`);
    this.code = code;
  }
}

/** Somebody whose roles an owner set. */
export interface Granted {
  readonly accountId: string;
  readonly name: string;
  readonly roles: readonly RollcallRole[];
}

export async function readGranted(
  ports: Pick<Ports, 'accounts' | 'roleGrants'>,
  connectionId: string,
): Promise<readonly Granted[]> {
  const grants = await ports.roleGrants.list(connectionId);
  if (grants.size === 0) return [];
  const accounts = await ports.accounts.getMany(connectionId, [...grants.keys()]);
  return accounts.map((account) => ({
    accountId: account.id,
    name: accountName(account),
    roles: account.status === 'active' ? rolesOf(account.role, grants.get(account.id) ?? null) : [],
  }));
}

/**
 * What somebody may do from now on; null: what their Slack role gives. It counts at the next click, because roles are
 * read at each. Throws GrantRefused.
 */
export async function grantRoles(
  ports: Needs,
  connection: Connection,
  accountId: string,
  roles: readonly RollcallRole[] | null,
  by: Actor,
): Promise<void> {
  const account = await ports.accounts.get(connection.id, accountId);
  if (account === null || account.status !== 'active' || account.stranger)
    throw new GrantRefused('grant_guest');
  if (defaultRoles(account.role).includes('owner')) throw new GrantRefused('grant_owner');
  if (rolesOf(account.role, ['viewer']).length === 0) throw new GrantRefused('grant_guest');
  const now = ports.clock.now();
  await ports.roleGrants.set(connection.id, accountId, roles, actorName(by), now);
  await ports.receipts.append(connection.id, [
    {
      event: 'roles',
      at: now,
      actor: by,
      subject: { email: account.email, name: accountName(account), accountId },
      planHash: null,
      runId: null,
      facts: { roles: roles === null ? 'default' : roles.join(', ') || 'none' },
    },
  ]);
}

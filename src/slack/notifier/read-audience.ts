import { defaultRoles, may, type Permission } from '../../domain/rollcall-role.ts';
import type { IndexedAccount } from '../../ports/account-index.ts';
import type { Ports } from '../../ports/ports.ts';

/** More people than this get no message of their own: the Home tab shows it to all of them. */
const MOST_PEOPLE = 10;

/** Who is told, by what they may do about it, strongest role first. */
export async function readAudience(
  { accounts }: Pick<Ports, 'accounts'>,
  connectionId: string,
  permission: Permission,
): Promise<readonly IndexedAccount[]> {
  const privileged = await accounts.privileged(connectionId);
  return privileged.filter(({ role }) => may(defaultRoles(role), permission)).slice(0, MOST_PEOPLE);
}

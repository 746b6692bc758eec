import { defaultRoles, may } from '../../domain/rollcall-role.ts';
import type { IndexedAccount } from '../../ports/account-index.ts';
import type { Ports } from '../../ports/ports.ts';

/** More approvers than this get no message of their own: the Home tab shows it to all of them. */
const MOST_APPROVERS = 10;

/** Who is told about what waits, strongest role first. */
export async function readApprovers(
  { accounts }: Pick<Ports, 'accounts'>,
  connectionId: string,
): Promise<readonly IndexedAccount[]> {
  const privileged = await accounts.privileged(connectionId);
  return privileged.filter(({ role }) => may(defaultRoles(role), 'decide')).slice(0, MOST_APPROVERS);
}

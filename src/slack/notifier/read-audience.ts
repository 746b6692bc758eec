import type { Permission } from '../../domain/rollcall-role.ts';
import type { Ports } from '../../ports/ports.ts';
import { readStaffWho, type StaffMember } from '../../use-cases/read-staff.ts';

/** More people than this get no message of their own: the Home tab shows it to all of them. */
const MOST_PEOPLE = 10;

/** Who is told, by what they may do about it, strongest role first. */
export async function readAudience(
  ports: Pick<Ports, 'accounts' | 'roleGrants'>,
  connectionId: string,
  permission: Permission,
): Promise<readonly StaffMember[]> {
  return (await readStaffWho(ports, connectionId, permission)).slice(0, MOST_PEOPLE);
}

import type { Connection } from '../domain/connection.ts';
import type { Ports } from '../ports/ports.ts';
import type { DecideInputs } from './decide-cases.ts';
import { readEntitlementRules } from './entitlement-rules.ts';
import { readNow } from './read-now.ts';

type Needs = Pick<Ports, 'assignments' | 'clock' | 'connections' | 'dayIn'>;

/** Policy, assignments and time, read once for a whole comparison or for one account before its write. */
export async function readDecideInputs(ports: Needs, connection: Connection): Promise<DecideInputs> {
  const policy = await ports.connections.readPolicy(connection.id);
  const rules = await readEntitlementRules(ports, connection.id);
  return { connection, policy, rules, now: readNow(ports, policy) };
}

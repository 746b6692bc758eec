import type { Connection } from '../domain/connection.ts';
import type { Ports } from '../ports/ports.ts';
import type { DecideInputs } from './decide-cases.ts';
import { readEntitlementRules } from './entitlement-rules.ts';
import { readNow } from './read-now.ts';

type Needs = Pick<Ports, 'assignments' | 'clock' | 'connections' | 'dayIn' | 'directory'>;

/** Policy, assignments and time, read once for a whole comparison or for one account before its write. */
export async function readDecideInputs(ports: Needs, connection: Connection): Promise<DecideInputs> {
  const policy = await ports.connections.readPolicy(connection.id);
  const rules = await readEntitlementRules(ports, connection.id);
  const sources = await ports.directory.sources(connection.id);
  const pushingSources = new Set(sources.filter(({ kind }) => kind === 'scim').map(({ id }) => id));
  return { connection, policy, rules, pushingSources, now: readNow(ports, policy) };
}

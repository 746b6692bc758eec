import type { AllowedTeams } from '../domain/allowed-team.ts';
import type { Connection } from '../domain/connection.ts';
import type { ConnectionCheck } from '../domain/connection-check.ts';
import type { Ports } from '../ports/ports.ts';
import { verifyTokens } from './verify-tokens.ts';

type Needs = Pick<Ports, 'connections' | 'queue' | 'slack'>;

/**
 * Looks again at a connection whose tokens are kept: after a role came back, a plan was changed, Slack answers
 * again. What is well now ends a quarantine at once, because a person asked (interfaces.md, Quarantine).
 */
export async function verifyConnection(
  ports: Needs,
  connection: Connection,
  allowed: AllowedTeams,
): Promise<readonly ConnectionCheck[]> {
  const slack = await ports.slack.open(connection.id);
  const connected = connection.slackId === null ? [] : [connection.slackId];
  const { checks } = await verifyTokens(slack, allowed, connected);
  const well = checks.every(({ ok }) => ok);
  await ports.connections.setState(connection.id, well ? 'connected' : 'broken');
  if (well) {
    await ports.connections.setQuarantine(connection.id, null);
    await ports.queue.compareSoon(connection.id, 'verified');
  }
  return checks;
}

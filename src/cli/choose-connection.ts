import { AppError } from '../domain/app-error.ts';
import type { Connection } from '../domain/connection.ts';
import type { Ports } from '../ports/ports.ts';

/** Several Slack teams are connected and none was named, or no such one is connected: exit 2 and the list. */
export class TeamNeeded extends AppError {
  readonly code: 'team_needed' | 'team_unknown';

  constructor(code: 'team_needed' | 'team_unknown', connections: readonly Connection[], team: string | null) {
    super(`--team: ${code}`, {
      team,
      teams: connections.map(({ slackId, name }) => `${slackId} (${name})`).join(', '),
    });
    this.code = code;
  }
}

/**
 * The connection that a command means: the named one, the only one, or, before anybody connected, the one that
 * waits for its Slack team.
 */
export async function chooseConnection(
  ports: Pick<Ports, 'clock' | 'connections'>,
  team: string | null,
): Promise<Connection> {
  const all = (await ports.connections.list()).filter(({ slackId }) => slackId !== null);
  if (team !== null) {
    const named = all.find((connection) => isTeam(connection, team));
    if (named === undefined) throw new TeamNeeded('team_unknown', all, team);
    return named;
  }
  if (all.length > 1) throw new TeamNeeded('team_needed', all, null);
  return all[0] ?? ports.connections.getOrCreatePending(ports.clock.now());
}

/** With tokens there is one connection, theirs; `--team` may name it and nothing else. Throws TeamNeeded. */
export function requireTeam(connection: Connection, team: string | null): Connection {
  if (team !== null && !isTeam(connection, team)) throw new TeamNeeded('team_unknown', [connection], team);
  return connection;
}

function isTeam({ slackId, domain }: Connection, team: string): boolean {
  return slackId === team || domain === team;
}

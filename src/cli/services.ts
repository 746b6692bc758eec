import type { Config } from '../config/config.ts';
import type { Connection } from '../domain/connection.ts';
import type { Ports } from '../ports/ports.ts';
import type { PulledDirectory } from '../ports/pulled-directory.ts';

/** What every command gets: the composed ports, and how to end them. `compose` makes it. */
export interface Services {
  readonly config: Config;
  readonly ports: Ports;
  /** The directories that are set up to be read. */
  readonly pulled: readonly PulledDirectory[];
  /** Takes the units of people on record from what was chosen for their source. */
  deriveUnits(connectionId: string): Promise<void>;
  /** The connection to work on without asking Slack: what import and assign need. */
  chooseConnection(team: string | null): Promise<Connection>;
  /** The same, verified to reach Slack; throws what exit code 4 stands for. */
  connected(team: string | null): Promise<Connection>;
  close(): Promise<void>;
}

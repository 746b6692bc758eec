import type { Config } from '../config/config.ts';
import type { Connection } from '../domain/connection.ts';
import type { Ports } from '../ports/ports.ts';
import type { PulledDirectory } from '../ports/pulled-directory.ts';

export interface RotatedKeys {
  /** The id of the key that encrypts now. */
  readonly key: string;
  /** False: the keys are those of ROLLCALL_KEYS, and the operator puts the new one there. */
  readonly made: boolean;
  readonly reencrypted: number;
  /** Ids of keys that are still needed: older receipts are sealed with them (R1). */
  readonly older: readonly string[];
}

/** What every command gets: the composed ports, and how to end them. `compose` makes it. */
export interface Services {
  readonly config: Config;
  readonly ports: Ports;
  /** The directories that are set up to be read. */
  readonly pulled: readonly PulledDirectory[];
  /** Takes the units of people on record from what was chosen for their source. */
  deriveUnits(connectionId: string): Promise<void>;
  /** Makes a new key where Rollcall keeps them itself, and encrypts every token with the newest. */
  rotateKeys(): Promise<RotatedKeys>;
  /** The connection to work on without asking Slack: what import and assign need. */
  chooseConnection(team: string | null): Promise<Connection>;
  /** The same, verified to reach Slack; throws what exit code 4 stands for. */
  connected(team: string | null): Promise<Connection>;
  close(): Promise<void>;
}

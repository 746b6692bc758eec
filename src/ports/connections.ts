import type { Connection, ConnectionState, Quarantine, SlackPlan } from '../domain/connection.ts';
import type { Policy } from '../domain/policy.ts';

export interface VerifiedTeam {
  readonly slackId: string;
  readonly name: string;
  readonly domain: string | null;
  readonly enterprise: boolean;
  readonly slackPlan: SlackPlan;
  readonly holderId: string;
}

export interface Connections {
  list(): Promise<readonly Connection[]>;
  get(id: string): Promise<Connection | null>;
  findBySlackId(slackId: string): Promise<Connection | null>;
  /** The one that import and assign work on before anybody connected; made when missing. */
  getOrCreatePending(now: Date): Promise<Connection>;
  /** Writes what Connect verified; a pending connection becomes this one, a known one is refreshed. */
  saveVerified(team: VerifiedTeam, by: string, now: Date): Promise<Connection>;
  setState(id: string, state: ConnectionState): Promise<void>;
  setProvisioning(id: string, on: boolean, by: string, now: Date): Promise<void>;
  /** Null: everything is held again until somebody decides (G4), as after a day of being switched off. */
  setReviewed(id: string, at: Date | null): Promise<void>;
  setQuarantine(id: string, quarantine: Quarantine | null): Promise<void>;
  /** Removes the connection and everything that belongs to it. Answers the rows that were there, by table. */
  erase(id: string): Promise<Readonly<Record<string, number>>>;
  /** The same count, and nothing is removed. */
  countRows(id: string): Promise<Readonly<Record<string, number>>>;
  readPolicy(id: string): Promise<Policy>;
  savePolicy(id: string, policy: Policy): Promise<void>;
}

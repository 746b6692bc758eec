import type { AllowedTeams } from '../domain/allowed-team.ts';
import type { PullConfig } from './pull-config.ts';

/** How this process reaches Slack: its own local one, an app that anybody installs, or tokens given by hand. */
export type SlackMode = 'local' | 'oauth' | 'tokens';

export interface SlackAddresses {
  readonly api: string;
  readonly scim: string;
  readonly authorize: string;
}

/** The environment, checked (interfaces.md, Environment). Secrets in it are never logged (R3). */
export interface Config {
  readonly mode: SlackMode;
  readonly clientId: string | null;
  readonly clientSecret: string | null;
  readonly signingSecret: string | null;
  readonly botToken: string | null;
  readonly adminToken: string | null;
  readonly appToken: string | null;
  readonly slack: SlackAddresses;
  readonly allowedTeams: AllowedTeams;
  readonly pull: PullConfig;
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  readonly keys: string | null;
  readonly publicUrl: string;
  readonly port: number;
  readonly host: string;
  readonly localSlackPort: number;
  readonly scimBudget: number;
  readonly reconcileEveryMs: number;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
  readonly metricsToken: string | null;
  /** Files of people that are put here are imported. */
  readonly importFolder: string | null;
}

import type { AccountRole } from '../domain/account.ts';
import type { SlackPlan } from '../domain/connection.ts';
import type { OutgoingFile, SlackFile } from './slack-file.ts';

/** Who a token is, and what it may do (auth.test, x-oauth-scopes). */
export interface TokenIdentity {
  readonly teamId: string | null;
  readonly enterpriseId: string | null;
  readonly teamName: string;
  /** `https://acme.slack.com/`. */
  readonly url: string;
  readonly userId: string;
  readonly isEnterpriseInstall: boolean;
  readonly scopes: readonly string[];
}

export interface TeamFacts {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly enterpriseId: string | null;
}

/** What users.list and users.info know and SCIM does not. */
export interface SlackUserFacts {
  readonly id: string;
  readonly teamId: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly role: AccountRole;
  readonly invited: boolean;
  readonly deleted: boolean;
  readonly stranger: boolean;
  readonly locale: string | null;
}

/** Slack's Web API for one connection, background policy: paced, retried, errors as in gateway-errors.ts. */
export interface SlackTeam {
  readBotIdentity(): Promise<TokenIdentity>;
  readAdminIdentity(): Promise<TokenIdentity>;
  readTeam(): Promise<TeamFacts>;
  readPlan(): Promise<SlackPlan>;
  readUser(id: string): Promise<SlackUserFacts | null>;
  /** Everybody of the team, page by page (users.list, 20 calls a minute). */
  readUsers(signal?: AbortSignal): AsyncIterable<readonly SlackUserFacts[]>;
  /** A file that was handed over in a modal. Throws SlackFileRefused. */
  openFile(id: string, mostBytes: number): Promise<SlackFile>;
  /** A file into the app's direct message with somebody, under a sentence about it. Throws ScopeMissing too. */
  sendFile(userId: string, file: OutgoingFile): Promise<void>;
  revokeAdminToken(): Promise<void>;
}

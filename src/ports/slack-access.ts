import { AppError } from '../domain/app-error.ts';
import type { AccountGateway } from './account-gateway.ts';
import type { SlackTeam } from './slack-team.ts';

/** The two ways to one Slack team, with its tokens already in them. */
export interface OpenSlack {
  readonly accounts: AccountGateway;
  readonly team: SlackTeam;
}

export interface SlackAccess {
  /** Throws NotConnected where a token is missing. */
  open(connectionId: string): Promise<OpenSlack>;
  /** For tokens that are not (yet) kept: what Connect verifies. */
  openWith(tokens: { readonly botToken: string; readonly adminToken: string }): OpenSlack;
}

export class NotConnected extends AppError {
  readonly code = 'not_connected';
}

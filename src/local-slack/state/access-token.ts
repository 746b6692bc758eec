export type TokenType = 'bot' | 'user' | 'app';

export interface AccessToken {
  /** xoxb-…, xoxp-… or xapp-… */
  token: string;
  type: TokenType;
  appId: string;
  organisationId: string;
  /** Null for an organisation-wide install and for app-level tokens. */
  teamId: string | null;
  /** The bot user for bot tokens, the person for user tokens, empty for app-level tokens. */
  userId: string;
  scopes: string[];
  createdAt: number;
  revokedAt: number | null;
}

const PREFIX = { bot: 'xoxb', user: 'xoxp', app: 'xapp' } as const;

export function tokenPrefix(type: TokenType): string {
  return PREFIX[type];
}

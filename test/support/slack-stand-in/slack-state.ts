import type { AccountStore } from './account-store.ts';
import type { RateLimits } from './rate-limits.ts';
import type { ConflictStyle } from './scim-guards.ts';
import type { ErrorShape } from './scim-refusal.ts';

export type StandInPlan = 'free' | 'std' | 'plus' | 'enterprise' | (string & {});
export type TokenKind = 'bot' | 'admin';

export interface StandInTeam {
  id: string;
  name: string;
  domain: string;
  /** Set for a team of an Enterprise organisation; ids of its users start with `W`. */
  enterpriseId: string | null;
  /** Whether the app was installed on the whole organisation; SCIM of an organisation insists on it. */
  orgInstall: boolean;
}

/** What both APIs answer from. */
export interface SlackState {
  store: AccountStore;
  limits: RateLimits;
  team: StandInTeam;
  plan: StandInPlan;
  /** Whose token the admin token is: it dies with that account and is worth what its role is worth. */
  holderId: string;
  tokens: Readonly<Record<TokenKind, string>>;
  scopes: Readonly<Record<TokenKind, readonly string[]>>;
  revoked: Set<TokenKind>;
  conflictStyle: ConflictStyle;
  errorShape: ErrorShape;
  channels: readonly string[];
  /** How long a write is under way; a second one to the same user meanwhile is refused. */
  writeMs: number;
  scimUrl: string;
}

export function tokenKind(state: SlackState, token: string | null): TokenKind | null {
  if (token === state.tokens.bot) return 'bot';
  return token === state.tokens.admin ? 'admin' : null;
}

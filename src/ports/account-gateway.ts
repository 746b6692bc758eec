import type { Account } from '../domain/account.ts';
import type { Seat } from '../domain/assignment.ts';

/** One page of Slack's listing. `total` is what Slack says there is; the reading is good when they agree. */
export interface AccountPage {
  readonly accounts: readonly Account[];
  readonly total: number;
}

export interface NewAccount {
  readonly email: string;
  readonly userName: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly title: string | null;
  readonly externalId: string | null;
  /** A guest is one of several channels: Slack makes no others by SCIM (Enterprise only). */
  readonly seat: Seat;
}

/** What Slack answered to one write. Everything that is not here is thrown as a GatewayError. */
export type WriteAnswer =
  | { readonly kind: 'done'; readonly account: Account }
  /** The target is protected in Slack, or ranks above the token's holder. Final. */
  | { readonly kind: 'protected'; readonly code: string }
  /** Somebody has the email already, a deactivated account included (X6). */
  | { readonly kind: 'email_taken'; readonly existingUserId: string | null }
  | { readonly kind: 'user_name_taken' }
  /** Slack refused what was asked; asking again would not help. */
  | { readonly kind: 'refused'; readonly code: string; readonly detail: string }
  | { readonly kind: 'not_found' };

/**
 * Slack's SCIM API for one connection: paced, retried, parsed. Of the roles it knows bots (by their address) and
 * multi-channel guests (by their extension) only, and never the invited state: all else is null/`active`
 * (slack-facts §1.7).
 *
 * Throws: CredentialsRefused (401, revoked token: G7), SlackPlanMissing (`plus_teams_only`,
 * `non_org_teams_only`), SlackUnavailable (5xx, no answer, HTML; retryable; the effect of a write is then
 * unknown: read again, then decide), ReadingIncomplete (pages that disagree with their total: G2).
 */
export interface AccountGateway {
  /** All accounts, page by page; the last page is seen or it throws ReadingIncomplete. */
  readAccounts(signal?: AbortSignal): AsyncIterable<AccountPage>;
  readAccount(id: string): Promise<Account | null>;
  findByEmail(email: string): Promise<Account | null>;
  createAccount(account: NewAccount): Promise<WriteAnswer>;
  setActive(id: string, active: boolean): Promise<WriteAnswer>;
  setPrimaryEmail(id: string, email: string): Promise<WriteAnswer>;
  setSeat(id: string, seat: 'member' | 'guest', until: string | null): Promise<WriteAnswer>;
  /** ServiceProviderConfig answers without a valid token: tells whether SCIM can be reached at all. */
  isReachable(): Promise<boolean>;
}

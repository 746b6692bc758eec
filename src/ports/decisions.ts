import type { KeptByHand } from '../domain/case.ts';

/** Standing decisions about accounts (A6, D2, D3). */
export interface Decisions {
  keep(connectionId: string, accountId: string, kept: KeptByHand, by: string, now: Date): Promise<void>;
  /**
   * An admin's word about this account: what was kept by hand, what was decided on its drift, and that somebody
   * switched it off in Slack are settled (P4).
   */
  release(connectionId: string, accountId: string): Promise<void>;
  decideDrift(
    connectionId: string,
    accountId: string,
    decision: {
      readonly decision: 'deactivate' | 'ignore' | 'adopt';
      readonly until: string | null;
      readonly reason: string | null;
    } | null,
    by: string,
    now: Date,
  ): Promise<void>;
}

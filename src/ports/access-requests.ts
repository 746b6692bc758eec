import type { AccessRequest } from '../domain/access-request.ts';

/** What people without a role asked for. One waits for an address at a time. */
export interface AccessRequests {
  /** Null: one waits for this address already. */
  add(
    connectionId: string,
    request: Pick<AccessRequest, 'email' | 'why' | 'asker'>,
    now: Date,
  ): Promise<AccessRequest | null>;
  get(connectionId: string, id: string): Promise<AccessRequest | null>;
  /** Oldest first. */
  waiting(connectionId: string): Promise<readonly AccessRequest[]>;
  /** Decides on those of these addresses that wait; answers those on which this very call decided. */
  decide(
    connectionId: string,
    emails: readonly string[],
    decision: 'granted' | 'declined',
    by: string,
    now: Date,
  ): Promise<readonly AccessRequest[]>;
}

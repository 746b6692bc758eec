import type { Account } from './account.ts';
import type { Digest } from './evidence.ts';
import type { Now } from './plain-date.ts';
import type { Policy } from './policy.ts';

/** What `decide` needs beside the case: the same for every case of one comparison. */
export interface DecideSetting {
  readonly policy: Policy;
  /**
   * `guests`: SCIM makes guests, and members of guests; on the Enterprise plan only
   * (https://docs.slack.dev/reference/scim-api).
   */
  readonly capabilities: { readonly guests: boolean };
  readonly now: Now;
  readonly digest: Digest;
  /** G1, for counting the managed accounts; left out: nobody is protected. */
  readonly isProtected?: (account: Account) => boolean;
  /** Sources that push: what they say about groups and units settles first (G5). Left out: none does. */
  readonly pushingSources?: ReadonlySet<string>;
}

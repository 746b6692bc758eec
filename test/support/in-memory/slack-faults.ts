import type { WriteAnswer } from '../../../src/ports/account-gateway.ts';
import { CredentialsRefused, SlackUnavailable } from '../../../src/ports/gateway-errors.ts';

export type SlackCall =
  | 'readAccounts'
  | 'readAccount'
  | 'findByEmail'
  | 'createAccount'
  | 'setActive'
  | 'setPrimaryEmail'
  | 'setSeat'
  | 'readUser'
  | 'readUsers'
  | 'readPlan'
  | 'readIdentity'
  | 'revokeAdminToken'
  | 'sendFile';

export type SlackFault =
  /** Slack does not answer; what was asked happened or not. */
  | { readonly kind: 'unavailable'; readonly effect: 'before' | 'after' }
  /** It happened, nobody answered, and the next reads of the account still show what was (X5). */
  | { readonly kind: 'delayed'; readonly reads: number }
  | { readonly kind: 'credentials_refused' }
  | { readonly kind: 'answer'; readonly answer: WriteAnswer }
  /** Right before the call is answered somebody else does this. */
  | { readonly kind: 'meanwhile'; readonly does: () => void | Promise<void> };

interface Planned {
  readonly call: SlackCall;
  readonly fault: SlackFault;
  /** An account's id or address; null: whichever comes. */
  readonly about: string | null;
  left: number;
}

export interface SlackFaults {
  failNext(
    call: SlackCall,
    fault: SlackFault,
    options?: { readonly about?: string; readonly times?: number },
  ): void;
  heal(): void;
  /** Throws what happens before the effect; answers what is left to happen afterwards. */
  before(call: SlackCall, about: string): Promise<SlackFault | null>;
}

export function createSlackFaults(): SlackFaults {
  const planned: Planned[] = [];
  return {
    failNext: (call, fault, { about, times } = {}) =>
      void planned.push({ call, fault, about: about ?? null, left: times ?? 1 }),
    heal: () => void planned.splice(0),
    async before(call, about) {
      const found = planned.find(
        (one) => one.call === call && one.left > 0 && (one.about === null || one.about === about),
      );
      if (found === undefined) return null;
      found.left -= 1;
      const { fault } = found;
      if (fault.kind === 'credentials_refused') throw new CredentialsRefused('token_revoked');
      if (fault.kind === 'unavailable' && fault.effect === 'before') throw noAnswer(call);
      if (fault.kind === 'meanwhile') {
        await fault.does();
        return null;
      }
      return fault;
    },
  };
}

export function noAnswer(call: SlackCall): SlackUnavailable {
  return new SlackUnavailable(`no answer to ${call}`);
}

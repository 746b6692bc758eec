import { foldEmail } from '../../../domain/email.ts';
import type { CarriedOut } from '../../../use-cases/carry-out.ts';
import type { InviteLine } from '../../../use-cases/invite-people.ts';
import type { InviteResult } from '../../blocks/modals/invite-result-view.ts';

/** What became of each address: what runs, what waits for a decision, and what was no invitation. */
export function toInviteResults({
  lines,
  operations,
}: CarriedOut & { readonly lines: readonly InviteLine[] }): readonly InviteResult[] {
  const held = new Set(operations.filter(({ hold }) => hold !== null).map(({ email }) => foldEmail(email)));
  return lines.map(({ email, accountId, verdict }) => {
    const sent = verdict === 'invite' || verdict === 'inactive';
    return { email, accountId, verdict: sent && held.has(email) ? 'held' : verdict };
  });
}

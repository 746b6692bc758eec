import type { UserChange } from '../state/change-user.ts';
import { rankOf, type SlackUser } from '../state/slack-user.ts';
import type { ScimContext } from './scim-context.ts';
import { ScimFault } from './scim-fault.ts';

/**
 * Whom the token may change: people of the holder's rank or below, never bots, and nobody ever switches the
 * primary owner off. Deactivating the holder themselves is allowed; it ends the token.
 * @throws ScimFault
 */
export function checkTarget(
  { organisation, holder }: ScimContext,
  target: SlackUser,
  change: UserChange,
): void {
  const isDeactivation = change.deleted === true && !target.deleted;
  if (target.kind !== 'person') {
    throw new ScimFault(400, isDeactivation ? 'cannot_disable_bot_user_with_scim' : 'permission_denied');
  }
  const rank = rankOf(target, organisation.kind);
  if (isDeactivation && rank === 4) throw new ScimFault(400, 'cannot_disable_primary_owner');
  if (rank > rankOf(holder, organisation.kind)) throw new ScimFault(400, 'cannot_modify_owner');
}

import type { AccountStore } from './account-store.ts';
import { ScimRefusal } from './scim-refusal.ts';
import { type StandInAccount, standInRank } from './stand-in-account.ts';

/** `409_v2` is what the documentation lets expect, `400_v1` what clients of Slack have recorded. */
export type ConflictStyle = '409_v2' | '400_v1';

/** Whom SCIM does not touch, and what the token is too weak for: it acts on the same or a lower role only. */
export function refuseProtected(
  target: StandInAccount,
  holder: StandInAccount | undefined,
  switchesOff: boolean,
): void {
  if (target.forgotten) throw new ScimRefusal(400, 'cannot_modify_gdpr');
  if (switchesOff && target.role === 'bot') throw new ScimRefusal(400, 'cannot_disable_bot_user_with_scim');
  if (switchesOff && target.role === 'primary_owner') {
    throw new ScimRefusal(400, 'cannot_disable_primary_owner');
  }
  if (standInRank(target.role) > standInRank(holder?.role ?? 'member')) {
    throw new ScimRefusal(400, 'cannot_modify_owner');
  }
}

export interface ConflictContext {
  store: AccountStore;
  style: ConflictStyle;
  /** Slack shares the namespace of user names with channels. */
  channels: readonly string[];
}

/** One account an address, deactivated ones included; one user name in the team. */
export function refuseConflicts(draft: StandInAccount, { store, style, channels }: ConflictContext): void {
  for (const email of [draft.email, draft.secondaryEmail].filter((text) => text !== '')) {
    const other = store.holderOfEmail(email, draft.id);
    if (other === undefined) continue;
    if (style === '409_v2') conflict(style, `email_taken (email=${email} existing_user=${other.id})`);
    conflict(style, `bad_email_address (email=${email} reason=email_taken existing_user=${other.id})`);
  }
  const taken =
    channels.includes(draft.userName) || store.holderOfUserName(draft.userName, draft.id) !== undefined;
  if (taken) conflict(style, `username_taken (username=${draft.userName})`);
}

function conflict(style: ConflictStyle, detail: string): never {
  throw style === '409_v2'
    ? new ScimRefusal(409, detail, { shape: 'v2' })
    : new ScimRefusal(400, detail, { shape: 'v1' });
}

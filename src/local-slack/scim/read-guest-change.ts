import type { UserChange } from '../state/change-user.ts';
import { isGuest, type SlackUser } from '../state/slack-user.ts';
import { ScimFault } from './scim-fault.ts';

/**
 * With the guest extension somebody becomes a multi-channel guest, without it a full member. Either change
 * reactivates a deactivated account (docs.slack.dev/reference/scim-api, guests).
 * @throws ScimFault
 */
export function readGuestChange(
  extension: Record<string, unknown> | null | undefined,
  before: SlackUser | undefined,
): UserChange {
  const wasGuest = before !== undefined && isGuest(before);
  if (!extension) return wasGuest ? { role: 'member', guestExpiresAt: undefined, deleted: false } : {};
  const guestExpiresAt = readExpiration(extension.expiration);
  if (wasGuest) return { guestExpiresAt };
  if (extension.type !== 'multi') throw new ScimFault(400, 'invalid_attribute_format');
  if (before && before.role !== 'member') throw new ScimFault(400, 'cannot_make_user_guest');
  return { role: 'multi_channel_guest', guestExpiresAt, ...(before ? { deleted: false } : {}) };
}

function readExpiration(value: unknown): number | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const milliseconds = Date.parse(String(value));
  if (Number.isNaN(milliseconds)) throw new ScimFault(400, 'invalid_attribute_format');
  return Math.floor(milliseconds / 1000);
}

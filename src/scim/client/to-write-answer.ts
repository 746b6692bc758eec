import type { WriteAnswer } from '../../ports/account-gateway.ts';
import type { ScimErrorInfo } from '../protocol/parse-scim-error.ts';

/** Reserved words and names of channels: another name is the remedy, as for a taken one (X6). */
const OTHER_NAME_HELPS: ReadonlySet<string> = new Set(['username_not_allowed', 'invalid_reserved_word']);

/** Slack's no to a write, as whoever asked for the write can act on it. */
export function toWriteAnswer(error: ScimErrorInfo): WriteAnswer {
  const { code, description } = error;
  if (OTHER_NAME_HELPS.has(code)) return { kind: 'user_name_taken' };
  switch (error.class) {
    case 'protected_target':
      return { kind: 'protected', code };
    case 'email_taken':
      return { kind: 'email_taken', existingUserId: error.existingUser };
    case 'username_taken':
      return { kind: 'user_name_taken' };
    case 'not_found':
      return { kind: 'not_found' };
    default:
      return { kind: 'refused', code: code || `status_${error.status}`, detail: description };
  }
}

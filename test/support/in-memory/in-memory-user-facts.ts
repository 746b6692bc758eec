import type { SlackUserFacts } from '../../../src/ports/slack-team.ts';
import { unknownAccount } from './account-in-memory.ts';
import type { ConnectionInMemory } from './memory.ts';

/** What users.list says; somebody whom no reading has had yet stays unlisted. */
export function putFacts(state: ConnectionInMemory, user: SlackUserFacts, now: Date): void {
  const found = state.accounts.get(user.id) ?? unlisted(user, now);
  const invited = user.invited && !user.deleted;
  const role = user.deleted ? (found.account.role ?? user.role) : user.role;
  const status = found.account.status === 'inactive' ? 'inactive' : invited ? 'invited' : 'active';
  found.account = { ...found.account, role, stranger: user.stranger, status };
  found.invited = invited;
  state.accounts.set(user.id, found);
}

function unlisted(user: SlackUserFacts, now: Date) {
  return unknownAccount(
    {
      id: user.id,
      email: user.email ?? '',
      secondaryEmail: null,
      userName: user.name,
      givenName: '',
      familyName: '',
      displayName: '',
      title: null,
      externalId: null,
      employeeNumber: null,
      status: user.deleted ? 'inactive' : 'active',
      role: null,
      stranger: false,
    },
    now,
  );
}

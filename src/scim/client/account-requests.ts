import type { NewAccount } from '../../ports/account-gateway.ts';
import { GUEST_URN, PATCH_OP_URN, SLACK_USER_URN } from '../protocol/slack-urns.ts';
import { PRIORITY } from './pacer.ts';
import type { ScimRequest } from './scim-client.ts';

const toPath = (id: string): string => `Users/${encodeURIComponent(id)}`;

export function toReadRequest(id: string, rest: Pick<ScimRequest, 'priority'> = {}): ScimRequest {
  return { kind: 'read_one', method: 'GET', path: toPath(id), ...rest };
}

/** String literals of a filter are JSON strings (https://docs.slack.dev/reference/scim-api#filter). */
export function toFindRequest(email: string): ScimRequest {
  const query = { filter: `emails eq ${JSON.stringify(email)}`, startIndex: '1', count: '10' };
  return { kind: 'list', method: 'GET', path: 'Users', query, priority: PRIORITY.normal };
}

export function toPageRequest(startIndex: number, count: number, signal?: AbortSignal): ScimRequest {
  const query = { startIndex: String(startIndex), count: String(count) };
  return { kind: 'list', method: 'GET', path: 'Users', query, priority: PRIORITY.listing, signal };
}

/** `active` is said, never left to Slack: in April 2024 what was left out switched people off (slack-facts §0.4). */
export function toCreateRequest(account: NewAccount): ScimRequest {
  const { email, userName, givenName, familyName, title, externalId, seat } = account;
  const body = {
    schemas: [SLACK_USER_URN, ...(seat === 'guest' ? [GUEST_URN] : [])],
    userName,
    emails: [{ value: email, primary: true, type: 'work' }],
    // Two blank parts are refused (`invalid_name_required`), none at all is not.
    ...(`${givenName}${familyName}`.trim() === '' ? {} : { name: { givenName, familyName } }),
    ...(title === null ? {} : { title }),
    ...(externalId === null ? {} : { externalId }),
    active: true,
    ...(seat === 'guest' ? { [GUEST_URN]: { type: 'multi' } } : {}),
  };
  return { kind: 'create', method: 'POST', path: 'Users', body };
}

export function toActiveRequest(id: string, active: boolean): ScimRequest {
  const priority = active ? PRIORITY.normal : PRIORITY.leaver;
  return { ...toPatch(id, { op: 'replace', path: 'active', value: active }), priority };
}

export function toDeleteRequest(id: string): ScimRequest {
  return { kind: 'delete', method: 'DELETE', path: toPath(id), priority: PRIORITY.leaver };
}

/** Both addresses in one operation: the primary one cannot be taken away first (`missing_primary_email`). */
export function toEmailRequest(id: string, email: string, secondaryEmail: string | null): ScimRequest {
  const secondary = secondaryEmail === null ? [] : [{ value: secondaryEmail, primary: false, type: 'home' }];
  const value = [{ value: email, primary: true, type: 'work' }, ...secondary];
  return toPatch(id, { op: 'replace', path: 'emails', value });
}

/** `until`: an instant in ISO 8601, or a day, which then counts whole in UTC. */
export function toSeatRequest(id: string, seat: 'member' | 'guest', until: string | null): ScimRequest {
  if (seat === 'member') return toPatch(id, { op: 'remove', path: GUEST_URN });
  const expiration = until !== null && /^\d{4}-\d\d-\d\d$/.test(until) ? `${until}T23:59:59Z` : until;
  const value = { type: 'multi', ...(expiration === null ? {} : { expiration }) };
  return toPatch(id, { op: 'add', path: GUEST_URN, value });
}

/** One attribute at a time, never PUT, which blanks what it does not name (X4). */
function toPatch(id: string, operation: Readonly<Record<string, unknown>>): ScimRequest {
  const body = { schemas: [PATCH_OP_URN], Operations: [operation] };
  return { kind: 'update', method: 'PATCH', path: toPath(id), body };
}

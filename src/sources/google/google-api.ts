import type { admin_directory_v1 } from '@googleapis/admin';
import { type AskDeps, askSource } from '../pull/ask-source.ts';
import type { ListedPage } from '../pull/read-listing.ts';
import {
  type GoogleGroup,
  type GoogleMember,
  type GoogleUser,
  googleGroupSchema,
  googleGroupsSchema,
  googleMembersSchema,
  googleUsersSchema,
} from './google-answers.ts';
import { sendToGoogle } from './send-to-google.ts';

/** The organisation that the administrator belongs to, with all its domains. */
const EVERYBODY = { customer: 'my_customer' };

export interface GoogleApi {
  /** https://developers.google.com/workspace/admin/directory/reference/rest/v1/users/list; says no total. */
  users(cursor: string | null, deleted: boolean): Promise<ListedPage<GoogleUser>>;
  groups(cursor: string | null): Promise<ListedPage<GoogleGroup>>;
  group(id: string): Promise<GoogleGroup>;
  /** With those who are in it through another group. */
  members(groupId: string, cursor: string | null): Promise<ListedPage<GoogleMember>>;
}

export function createGoogleApi(
  deps: AskDeps & { readonly client: admin_directory_v1.Admin },
  signal?: AbortSignal,
): GoogleApi {
  const { client } = deps;
  const options = signal === undefined ? {} : { signal };
  const ask = <T>(
    what: string,
    schema: Parameters<typeof askSource<T>>[1]['schema'],
    call: Parameters<typeof sendToGoogle>[0],
  ) => askSource(deps, { what, schema, send: () => sendToGoogle(call, signal), signal });

  return {
    async users(cursor, deleted) {
      const query = { ...EVERYBODY, ...page(cursor), maxResults: 500, orderBy: 'email' };
      const params = deleted ? { ...query, showDeleted: 'true' } : query;
      const { users, nextPageToken } = await ask(deleted ? 'deleted users' : 'users', googleUsersSchema, () =>
        client.users.list(params, options),
      );
      return { rows: users, next: nextPageToken ?? null, total: null };
    },
    async groups(cursor) {
      const params = { ...EVERYBODY, ...page(cursor), maxResults: 200 };
      const { groups, nextPageToken } = await ask('groups', googleGroupsSchema, () =>
        client.groups.list(params, options),
      );
      return { rows: groups, next: nextPageToken ?? null, total: null };
    },
    group: (groupKey) => ask('group', googleGroupSchema, () => client.groups.get({ groupKey }, options)),
    async members(groupKey, cursor) {
      const params = { groupKey, ...page(cursor), maxResults: 200, includeDerivedMembership: true };
      const { members, nextPageToken } = await ask('members', googleMembersSchema, () =>
        client.members.list(params, options),
      );
      return { rows: members, next: nextPageToken ?? null, total: null };
    },
  };
}

function page(cursor: string | null): { readonly pageToken?: string } {
  return cursor === null ? {} : { pageToken: cursor };
}

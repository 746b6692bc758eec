import pMap from 'p-map';
import type { Clock } from '../../ports/clock.ts';
import { PullRefused } from '../../ports/pull-errors.ts';
import { collectListing } from '../pull/read-listing.ts';
import type { GoogleGroup, GoogleMember } from './google-answers.ts';
import type { GoogleApi } from './google-api.ts';

/** Which groups a user is in, by the user's id. */
export type GroupsOf = (userId: string) => readonly string[];

interface Deps {
  readonly api: GoogleApi;
  readonly clock: Clock;
}

/** Google allows 2,400 requests a minute for each user. */
const AT_ONCE = 6;

/**
 * Everybody's groups, nested ones included. A group is called by its address: names may be shared, and whoever
 * may make a group could otherwise give theirs the name of one that Slack is assigned to.
 */
export async function readGoogleGroups({ api, clock }: Deps): Promise<GroupsOf> {
  const groups = await collectListing<GoogleGroup>({
    source: 'google',
    what: 'groups',
    clock,
    idOf: ({ id }) => id,
    fetchPage: (cursor) => api.groups(cursor),
  });
  const ofEverybody: string[] = [];
  const ofUser = new Map<string, string[]>();
  await pMap(
    groups,
    async (group) => {
      for (const { id, type } of await readMembers({ api, clock }, group)) {
        if (type === 'CUSTOMER') ofEverybody.push(group.email);
        else if (type === 'USER') ofUser.set(id, [...(ofUser.get(id) ?? []), group.email]);
      }
    },
    { concurrency: AT_ONCE },
  );
  return (userId) => [...new Set([...ofEverybody, ...(ofUser.get(userId) ?? [])])].sort();
}

/** As many as Google counts at least, counted again before it is a fault; nobody where the group has just gone. */
async function readMembers({ api, clock }: Deps, group: GoogleGroup): Promise<readonly GoogleMember[]> {
  let passes = 0;
  const fetchPage = async (cursor: string | null) => {
    if (cursor === null) passes += 1;
    const page = await api.members(group.id, cursor);
    if (cursor !== null) return page;
    const counted = passes === 1 ? group : await api.group(group.id);
    return { ...page, total: counted.directMembersCount ?? null };
  };
  try {
    return await collectListing<GoogleMember>({
      source: 'google',
      what: 'members',
      clock,
      idOf: ({ id }) => id,
      fetchPage,
    });
  } catch (error) {
    if (error instanceof PullRefused && error.context.status === 404) return [];
    throw error;
  }
}

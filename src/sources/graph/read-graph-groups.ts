import pMap from 'p-map';
import { PullRefused } from '../../ports/pull-errors.ts';
import { collectListing } from '../pull/read-listing.ts';
import type { GraphMember } from './graph-answers.ts';
import type { GraphApi } from './graph-api.ts';
import { nameGraphGroups } from './name-graph-groups.ts';

/** Which groups a user is in, by the user's id. */
export type GroupsOf = (userId: string) => readonly string[];

const AT_ONCE = 4;

/** Everybody's groups, nested ones included. */
export async function readGraphGroups(api: GraphApi): Promise<GroupsOf> {
  const names = nameGraphGroups(await collectListing(api.groups()));
  const ofUser = new Map<string, string[]>();
  await pMap(
    names,
    async ([groupId, name]) => {
      for (const { id } of await readMembers(api, groupId)) {
        const known = ofUser.get(id);
        if (known === undefined) ofUser.set(id, [name]);
        else known.push(name);
      }
    },
    { concurrency: AT_ONCE },
  );
  return (userId) => (ofUser.get(userId) ?? []).toSorted();
}

/** Nobody where the group has gone since it was listed. */
async function readMembers(api: GraphApi, groupId: string): Promise<readonly GraphMember[]> {
  try {
    return await collectListing(api.members(groupId));
  } catch (error) {
    if (error instanceof PullRefused && error.context.status === 404) return [];
    throw error;
  }
}

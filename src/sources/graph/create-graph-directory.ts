import type { PulledDirectory } from '../../ports/pulled-directory.ts';
import { readPeople } from '../pull/read-people.ts';
import { createGraphWatch } from './create-graph-watch.ts';
import { createGraphApi, type GraphApiDeps } from './graph-api.ts';
import { readGraphGroups } from './read-graph-groups.ts';
import { toGraphRecord } from './to-graph-record.ts';

/**
 * Microsoft Entra's directory by Microsoft Graph: groups, then users with Graph's own count of them, then those
 * deleted within the last 30 days, about whom it says so (G2). Needs User.Read.All and GroupMember.Read.All.
 */
export function createGraphDirectory(deps: Omit<GraphApiDeps, 'source'>): PulledDirectory {
  return {
    name: 'entra',
    async *read(signal) {
      const api = createGraphApi({ ...deps, source: 'entra' }, signal);
      const groupsOf = await readGraphGroups(api);
      const proof = yield* readPeople(api.users(), (user) => toGraphRecord(user, groupsOf(user.id), false));
      yield* readPeople(api.deletedUsers(), (user) => toGraphRecord(user, [], true));
      return proof;
    },
    watch: () => createGraphWatch(deps),
  };
}

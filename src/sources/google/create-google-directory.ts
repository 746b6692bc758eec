import type { DirectoryRecord } from '../../domain/directory-record.ts';
import type { PulledDirectory, PullProof } from '../../ports/pulled-directory.ts';
import type { AskDeps } from '../pull/ask-source.ts';
import type { Listing } from '../pull/read-listing.ts';
import { readPeople } from '../pull/read-people.ts';
import type { GoogleUser } from './google-answers.ts';
import { createGoogleApi, type GoogleApi } from './google-api.ts';
import { createGoogleClient, type GoogleAddresses } from './google-client.ts';
import { readGoogleKey } from './google-credentials.ts';
import { type GroupsOf, readGoogleGroups } from './read-google-groups.ts';
import { toGoogleRecord } from './to-google-record.ts';

export interface GoogleDeps extends Omit<AskDeps, 'source'> {
  readonly credentialsFile: string;
  /** The administrator whom the service account acts as. */
  readonly adminEmail: string;
  readonly addresses: GoogleAddresses;
  readonly fetch: typeof fetch;
}

const NOBODY: GroupsOf = () => [];

/**
 * Google Workspace's directory. It has no way to ask for what changed, so every reading is a whole one: groups,
 * then users, then those deleted within the last 20 days, about whom it says so (G2).
 */
export function createGoogleDirectory(deps: GoogleDeps): PulledDirectory {
  return {
    name: 'google',
    async *read(signal) {
      const client = createGoogleClient({ ...deps, key: await readGoogleKey(deps.credentialsFile) });
      const api = createGoogleApi({ ...deps, source: 'google', client }, signal);
      const groupsOf = await readGoogleGroups({ api, clock: deps.clock });
      const proof = yield* readUsers(deps, api, groupsOf, false);
      yield* readUsers(deps, api, NOBODY, true);
      return proof;
    },
  };
}

function readUsers(
  { clock }: GoogleDeps,
  api: GoogleApi,
  groupsOf: GroupsOf,
  deleted: boolean,
): AsyncGenerator<readonly DirectoryRecord[], PullProof, undefined> {
  const listing: Listing<GoogleUser> = {
    source: 'google',
    what: deleted ? 'deleted users' : 'users',
    clock,
    idOf: ({ id }) => id,
    fetchPage: (cursor) => api.users(cursor, deleted),
  };
  return readPeople(listing, (user) => toGoogleRecord(user, groupsOf(user.id), deleted));
}

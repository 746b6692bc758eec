import type { LocalRequest, LocalResponse } from '../server/local-request.ts';
import type { Organisation } from '../state/organisation.ts';
import type { SlackUser } from '../state/slack-user.ts';
import type { World } from '../state/world.ts';
import type { ScimVersion } from './scim-version.ts';
import type { WriteLocks } from './write-locks.ts';

/** What an endpoint knows once the caller is let in. */
export interface ScimContext {
  world: World;
  version: ScimVersion;
  baseUrl: string;
  request: LocalRequest;
  /** The pieces of the path. */
  params: Record<string, string>;
  organisation: Organisation;
  /** Whose token it is. */
  holder: SlackUser;
  locks: WriteLocks;
}

export interface ScimEndpoint {
  method: string;
  /** Behind `/scim/<version>`. */
  path: string;
  versions: readonly ScimVersion[];
  handle(context: ScimContext): LocalResponse | Promise<LocalResponse>;
}

/** An endpoint that answers without a valid token. */
export interface OpenScimEndpoint extends Omit<ScimEndpoint, 'handle'> {
  handle(context: Pick<ScimContext, 'version' | 'baseUrl' | 'params'>): LocalResponse;
}

export const BOTH_VERSIONS = ['v1', 'v2'] as const;

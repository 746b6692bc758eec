import type { World } from '../state/world.ts';

/** What stands behind a `response_url`. */
export interface ResponseUrl {
  secret: string;
  kind: 'commands' | 'actions';
  appId: string;
  organisationId: string;
  teamId: string;
  channelId: string;
  userId: string;
  /** The message that `replace_original` and `delete_original` mean; of a command, the first one it made. */
  originalTs: string | null;
  issuedAt: number;
  uses: number;
}

function stateOf(world: World): Record<string, ResponseUrl> {
  return world.part('response-urls', () => ({}));
}

/** "You can respond up to 5 times within 30 minutes of receiving the payload." */
export const MOST_USES = 5;
export const URL_LIFETIME = 30 * 60_000;

/** @returns the path, in the form of Slack's own: `/actions/T…/1827349544501/5awEOZLg…` */
export function issueResponseUrl(
  world: World,
  wanted: Omit<ResponseUrl, 'secret' | 'issuedAt' | 'uses'>,
): string {
  const urls = stateOf(world);
  const now = world.clock.now();
  for (const old of Object.values(urls)) {
    if (old.issuedAt < now - 2 * URL_LIFETIME) delete urls[old.secret];
  }
  const secret = world.random.secret(24);
  urls[secret] = { ...wanted, secret, issuedAt: now, uses: 0 };
  world.touch();
  return `/${wanted.kind}/${wanted.teamId}/${1e12 + world.random.below(9e11)}/${secret}`;
}

export function findResponseUrl(world: World, secret: string): ResponseUrl | undefined {
  return stateOf(world)[secret];
}

export function saveResponseUrl(world: World, url: ResponseUrl): void {
  stateOf(world)[url.secret] = url;
  world.touch();
}

import type { World } from '../state/world.ts';

/** What a person allowed, until the app fetches the tokens for it. */
export interface OAuthCode {
  code: string;
  appId: string;
  organisationId: string;
  teamId: string | null;
  installerId: string;
  botScopes: string[];
  userScopes: string[];
  redirectUri: string;
  namedRedirectUri: boolean;
  issuedAt: number;
}

/** "Codes expire ten minutes after they are issued." */
const LIFETIME = 10 * 60_000;

function stateOf(world: World): Record<string, OAuthCode> {
  return world.part('oauth-codes', () => ({}));
}

export function issueCode(world: World, allowed: Omit<OAuthCode, 'code' | 'issuedAt'>): string {
  const { random, clock } = world;
  const hex = Array.from({ length: 64 }, () => random.below(16).toString(16)).join('');
  const code = `${1e12 + random.below(9e11)}.${1e12 + random.below(9e11)}.${hex}`;
  stateOf(world)[code] = { ...allowed, code, issuedAt: clock.now() };
  world.touch();
  return code;
}

/** Takes a code out, for good: it works once, whatever comes of it. Undefined when it is unknown or too old. */
export function takeCode(world: World, code: string): OAuthCode | undefined {
  const codes = stateOf(world);
  const found = Object.hasOwn(codes, code) ? codes[code] : undefined;
  delete codes[code];
  world.touch();
  return found && world.clock.now() - found.issuedAt <= LIFETIME ? found : undefined;
}

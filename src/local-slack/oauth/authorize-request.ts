import type { SlackApp } from '../state/slack-app.ts';
import type { World } from '../state/world.ts';

/** What an app asks a person for, once it is known to be well put. */
export interface AuthorizeRequest {
  app: SlackApp;
  botScopes: string[];
  userScopes: string[];
  redirectUri: string;
  /** Whether the app named it; then the exchange must name it too. */
  namedRedirectUri: boolean;
  /** Handed back as it came. */
  state: string;
  /** The workspace that the app wishes for. */
  teamId: string;
}

export type ReadRequest =
  | { request: AuthorizeRequest; error?: undefined }
  | { request?: undefined; error: string };

/**
 * Reads the query of `/oauth/v2/authorize`. Slack shows these faults on a page of its own and sends nobody
 * anywhere; their codes are those that its pages were seen to name.
 */
export function readAuthorizeRequest(world: World, query: URLSearchParams): ReadRequest {
  const app = [...world.apps.values()].find(({ clientId }) => clientId === query.get('client_id'));
  if (!app) return { error: 'invalid_client_id' };
  const named = query.get('redirect_uri');
  const redirectUri = named ?? app.redirectUrls[0] ?? '';
  if (!isConfigured(redirectUri, app.redirectUrls)) return { error: 'bad_redirect_uri' };
  const botScopes = readScopes(query.get('scope'));
  const userScopes = readScopes(query.get('user_scope'));
  if (botScopes.length + userScopes.length === 0) return { error: 'no_scopes' };
  // "admin: User is the only token type", and so it is for admin.* scopes.
  const isWrong =
    botScopes.some(isAdminScope) || [...botScopes, ...userScopes].some((scope) => !isScope(scope));
  if (isWrong) return { error: 'invalid_scope' };
  return {
    request: {
      app,
      botScopes,
      userScopes,
      redirectUri,
      namedRedirectUri: named !== null,
      state: query.get('state') ?? '',
      teamId: query.get('team') ?? '',
    },
  };
}

function readScopes(list: string | null): string[] {
  return (list ?? '').split(/[,\s]+/).filter((scope) => scope !== '');
}

function isScope(scope: string): boolean {
  return /^[a-z][a-z_.]*(:[a-z_.]+)*$/.test(scope);
}

export function isAdminScope(scope: string): boolean {
  return scope === 'admin' || scope.startsWith('admin.');
}

/** "Equal to or a sub-path of a configured one", no fragment; HTTPS, or plain HTTP on this machine. */
function isConfigured(redirectUri: string, configured: readonly string[]): boolean {
  if (!URL.canParse(redirectUri) || redirectUri.includes('#')) return false;
  const { protocol, hostname } = new URL(redirectUri);
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  if (protocol !== 'https:' && !isLocal) return false;
  return configured.some(
    (known) =>
      redirectUri === known ||
      redirectUri.startsWith(`${known}?`) ||
      redirectUri.startsWith(known.endsWith('/') ? known : `${known}/`),
  );
}

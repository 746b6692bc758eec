import { type AskDeps, askSource } from '../pull/ask-source.ts';
import { graphTokenSchema } from './graph-answers.ts';
import { sendToGraph } from './send-to-graph.ts';

export interface GraphAccess {
  readonly tenantId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly addresses: {
    /** `https://graph.microsoft.com/v1.0/` */
    readonly api: string;
    /** `https://login.microsoftonline.com/` */
    readonly login: string;
  };
}

/** Renewed so long before it ends. */
const MARGIN_MS = 5 * 60_000;

/**
 * The app's own access token, kept while it lasts
 * (https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow).
 */
export function createGraphToken(
  deps: AskDeps & { readonly access: GraphAccess; readonly fetch: typeof fetch },
  signal?: AbortSignal,
): () => Promise<string> {
  const { access, clock } = deps;
  let kept: { readonly token: string; readonly until: number } | null = null;
  return async () => {
    const now = clock.now().getTime();
    if (kept !== null && now < kept.until) return kept.token;
    const url = `${access.addresses.login}${access.tenantId}/oauth2/v2.0/token`;
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: access.clientId,
      client_secret: access.clientSecret,
      scope: `${new URL(access.addresses.api).origin}/.default`,
    });
    const answer = await askSource(deps, {
      what: 'token',
      schema: graphTokenSchema,
      send: () => sendToGraph(deps.fetch, url, { method: 'POST', body }, signal),
      signal,
    });
    kept = { token: answer.access_token, until: now + answer.expires_in * 1_000 - MARGIN_MS };
    return kept.token;
  };
}

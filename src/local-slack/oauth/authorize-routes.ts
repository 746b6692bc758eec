import type { LocalRequest, LocalResponse } from '../server/local-request.ts';
import type { PartDeps } from '../server/part.ts';
import type { Route } from '../server/route.ts';
import type { World } from '../state/world.ts';
import { type AuthorizeRequest, readAuthorizeRequest } from './authorize-request.ts';
import { checkInstaller, placeId, placesIn } from './check-installer.ts';
import { renderConsentPage, renderErrorPage } from './consent-page.ts';
import { issueCode } from './oauth-code.ts';

const PATH = '/oauth/v2/authorize';

/**
 * The page on which a person allows an app what it asks for. A test posts its form: the query of the page and
 * `user`, `place` (a team's or an Enterprise organisation's id), `decision` (`allow` or `deny`).
 */
export function createAuthorizeRoutes({ world }: PartDeps): Route[] {
  return [
    { method: 'GET', path: PATH, handle: ({ query }) => withRequest(world, query, showPage) },
    { method: 'POST', path: PATH, handle: (request) => withRequest(world, formOf(request), decide) },
  ];
}

function formOf({ body }: LocalRequest): URLSearchParams {
  return new URLSearchParams(body.toString());
}

type Step = (world: World, request: AuthorizeRequest, query: URLSearchParams) => LocalResponse;

function withRequest(world: World, query: URLSearchParams, step: Step): LocalResponse {
  const { request, error } = readAuthorizeRequest(world, query);
  return request ? step(world, request, query) : html(400, renderErrorPage(error));
}

function showPage(world: World, request: AuthorizeRequest, query: URLSearchParams): LocalResponse {
  return html(200, renderConsentPage(world, request, query));
}

function decide(world: World, request: AuthorizeRequest, form: URLSearchParams): LocalResponse {
  if (form.get('decision') !== 'allow') return sendBack(request, { error: 'access_denied' });
  const person = world.users.get(form.get('user') ?? '');
  const wanted = form.get('place') ?? request.teamId;
  const place = placesIn(world).find((candidate) => placeId(candidate) === wanted);
  const refusal = person && place ? checkInstaller(request, place, person) : 'Choose who you are and where.';
  if (!person || !place || refusal) return html(403, renderConsentPage(world, request, form, refusal));
  const { app, botScopes, userScopes, redirectUri, namedRedirectUri } = request;
  const code = issueCode(world, {
    appId: app.id,
    organisationId: place.organisation.id,
    teamId: place.teamId,
    installerId: person.id,
    botScopes,
    userScopes,
    redirectUri,
    namedRedirectUri,
  });
  return sendBack(request, { code });
}

/** The state goes back as it came, byte for byte. */
function sendBack({ redirectUri, state }: AuthorizeRequest, answer: Record<string, string>): LocalResponse {
  const query = Object.entries({ ...answer, state })
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  const location = `${redirectUri}${redirectUri.includes('?') ? '&' : '?'}${query}`;
  return { status: 302, headers: { location } };
}

function html(status: number, body: string): LocalResponse {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  return { status, headers, body };
}

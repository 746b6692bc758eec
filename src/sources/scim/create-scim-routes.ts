import type { IncomingMessage, ServerResponse } from 'node:http';
import { AppError } from '../../domain/app-error.ts';
import type { PushSource } from '../../ports/push-tokens.ts';
import { PushedChanged, PushedTaken, PushedUnknown } from '../../ports/pushed-users.ts';
import { findPushSource } from '../../use-cases/source-token.ts';
import { answerConfig, answerResourceTypes, answerSchemas } from './discovery-endpoint.ts';
import { answerGroups } from './groups-endpoint.ts';
import { readBody } from './read-body.ts';
import type { ScimAnswer, ScimDeps, ScimRequest } from './scim-exchange.ts';
import { ScimFault, toErrorBody } from './scim-fault.ts';
import { answerUsers } from './users-endpoint.ts';

/** A route as Bolt's receivers take them. */
export interface ScimRoute {
  readonly path: string;
  readonly method: string[];
  readonly handler: (request: IncomingMessage, response: ServerResponse) => void;
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const ROOT = '/scim/v2';

type Endpoint = (deps: ScimDeps, request: ScimRequest) => ScimAnswer | Promise<ScimAnswer>;

const ENDPOINTS: ReadonlyMap<string, Endpoint> = new Map<string, Endpoint>([
  ['users', answerUsers],
  ['groups', answerGroups],
  ['serviceproviderconfig', answerConfig],
  ['resourcetypes', answerResourceTypes],
  ['schemas', answerSchemas],
]);

/** `/scim/v2/*`: sources push people and groups here (RFC 7644), each with a token of its own. */
export function createScimRoutes(deps: ScimDeps): ScimRoute[] {
  const handler = (request: IncomingMessage, response: ServerResponse) => void serve(deps, request, response);
  return [ROOT, `${ROOT}/*rest`].map((path) => ({ path, method: METHODS, handler }));
}

async function serve(deps: ScimDeps, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const answer = await answerRequest(deps, request).catch((error: unknown) => toAnswer(deps, error));
  const isCutOff = answer.status === 413;
  response.writeHead(answer.status, {
    ...(answer.body === undefined ? {} : { 'Content-Type': 'application/scim+json; charset=utf-8' }),
    ...(isCutOff ? { Connection: 'close' } : {}),
    ...answer.headers,
  });
  response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
  if (isCutOff) request.resume();
}

async function answerRequest(deps: ScimDeps, request: IncomingMessage): Promise<ScimAnswer> {
  const source = await authenticate(deps, request.headers.authorization);
  const url = new URL(request.url ?? '', 'http://localhost');
  const [name = '', id, ...rest] = pathIn(url.pathname);
  const endpoint = ENDPOINTS.get(name.toLowerCase());
  if (endpoint === undefined || rest.length > 0) throw new ScimFault(404, null, 'There is nothing here.');
  return endpoint(deps, {
    method: request.method ?? 'GET',
    id: id ?? null,
    query: url.searchParams,
    header: (header) => request.headers[header]?.toString() ?? null,
    body: () => readBody(request),
    source,
  });
}

async function authenticate(deps: ScimDeps, authorization: string | undefined): Promise<PushSource> {
  const token = /^Bearer +(\S+)$/i.exec(authorization?.trim() ?? '')?.[1];
  // An answer without a look-up would come sooner, and tell the form of a token.
  const source = await findPushSource(deps.ports, token ?? '');
  if (source === null) throw new ScimFault(401, null, 'The token is missing, wrong or revoked.');
  return source;
}

function pathIn(pathname: string): readonly string[] {
  try {
    return pathname
      .slice(ROOT.length)
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent);
  } catch (error) {
    throw new ScimFault(404, null, 'There is nothing here.', { cause: error });
  }
}

function toAnswer({ ports }: ScimDeps, error: unknown): ScimAnswer {
  const fault = toFault(error);
  if (fault.status >= 500) ports.log.error({ err: error }, 'a pushed change could not be taken');
  const body = toErrorBody(fault);
  if (fault.status !== 401) return { status: fault.status, body };
  return { status: 401, body, headers: { 'WWW-Authenticate': 'Bearer realm="Rollcall"' } };
}

function toFault(error: unknown): ScimFault {
  if (error instanceof ScimFault) return error;
  if (error instanceof PushedUnknown) return new ScimFault(404, null, 'There is no resource of this id.');
  if (error instanceof PushedChanged) return new ScimFault(412, null, 'It was changed since it was read.');
  if (error instanceof PushedTaken) {
    const attribute = String(error.context.attribute);
    return new ScimFault(409, 'uniqueness', `Another resource has this ${attribute}.`);
  }
  const isBusy = error instanceof AppError && error.retryable;
  return new ScimFault(isBusy ? 503 : 500, null, 'Rollcall could not do this. Try again later.');
}

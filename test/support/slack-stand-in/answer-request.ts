import type { IncomingHttpHeaders } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { FaultAnswer, Faults } from './faults.ts';
import { type Answer, asRecord, parseJson } from './http.ts';
import type { LoggedRequest } from './request-log.ts';
import type { createScimApi } from './scim-api.ts';
import { type SlackState, tokenKind } from './slack-state.ts';
import type { createWebApi } from './web-api.ts';

export interface Apis {
  state: SlackState;
  scim: ReturnType<typeof createScimApi>;
  web: ReturnType<typeof createWebApi>;
}

/** The answer to one request, with the fault that waits for it, if any. Notes the token's kind in the entry. */
export async function answerRequest(
  apis: Apis,
  faults: Faults,
  entry: LoggedRequest,
  headers: IncomingHttpHeaders,
): Promise<Answer | 'cut' | 'silence'> {
  const request = readRequest(entry, headers);
  entry.token = nameToken(apis.state, request.token);
  const fault = faults.take(entry.method, entry.path);
  if (fault?.kind === 'silence') return 'silence';
  if (fault?.kind === 'cut' && fault.when === 'before') return 'cut';
  if (fault?.kind === 'html')
    return { status: fault.status ?? 502, body: '<html><h1>Bad Gateway</h1></html>' };
  if (fault?.kind === 'status' && fault.after !== true) return toAnswer(fault);
  if (fault?.kind === 'slow') await wait(fault.ms);
  const answer = await route(apis, entry, request, fault?.kind === 'pretend');
  if (fault?.kind === 'cut') return 'cut';
  if (fault?.kind === 'status') return toAnswer(fault);
  return fault === null ? answer : { ...answer, body: falsify(answer.body, fault) };
}

function toAnswer(fault: Extract<FaultAnswer, { kind: 'status' }>): Answer {
  const { status, headers = {}, body } = fault;
  return { status, headers, body };
}

function falsify(body: unknown, fault: FaultAnswer): unknown {
  const list = asRecord(body);
  if (fault.kind === 'wrong_total') return { ...list, totalResults: Number(list.totalResults) + fault.by };
  if (fault.kind !== 'short_page') return body;
  const shorten = (rows: unknown) =>
    Array.isArray(rows) ? rows.slice(0, Math.max(0, rows.length - fault.drop)) : [];
  if ('members' in list) return { ...list, members: shorten(list.members) };
  const resources = shorten(list.Resources);
  return { ...list, Resources: resources, itemsPerPage: resources.length };
}

interface ReadRequest {
  url: URL;
  params: Record<string, string>;
  token: string | null;
}

/** The token stands in the header, or among the parameters of a Web API method. */
function readRequest(entry: LoggedRequest, headers: IncomingHttpHeaders): ReadRequest {
  const url = new URL(entry.path, 'http://stand-in.invalid');
  const bearer = /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1] ?? null;
  if (!url.pathname.startsWith('/api/')) return { url, params: {}, token: bearer };
  const params = readParams(url.searchParams, entry.body, headers['content-type'] ?? '');
  return { url, params, token: bearer ?? params.token ?? null };
}

async function route(
  { scim, web }: Apis,
  { method, body }: LoggedRequest,
  { url, params, token }: ReadRequest,
  pretend: boolean,
): Promise<Answer> {
  const path = url.pathname;
  if (path.startsWith('/api/')) return web.answer(path.slice('/api/'.length), params, token);
  if (!path.startsWith('/scim/v2/')) return { status: 404, body: '<html>Not found</html>' };
  return scim.answer({
    method,
    path: path.slice('/scim/v2/'.length),
    query: url.searchParams,
    body,
    token,
    pretend,
  });
}

function nameToken(state: SlackState, token: string | null): LoggedRequest['token'] {
  return token === null ? 'none' : (tokenKind(state, token) ?? 'unknown');
}

/** Slack's methods take a query, a form or JSON. */
function readParams(query: URLSearchParams, body: string, type: string): Record<string, string> {
  const params = Object.fromEntries(query);
  if (!type.startsWith('application/json'))
    return { ...params, ...Object.fromEntries(new URLSearchParams(body)) };
  for (const [name, value] of Object.entries(asRecord(parseJson(body)))) {
    params[name] = typeof value === 'string' ? value : JSON.stringify(value);
  }
  return params;
}

import { isObject } from '../block-kit/rule.ts';
import type { LocalRequest, LocalResponse } from '../server/local-request.ts';
import type { PartDeps } from '../server/part.ts';
import type { Route } from '../server/route.ts';
import { WebApiError } from '../server/web-api-error.ts';
import type { WebArgs } from '../server/web-method.ts';
import { respond } from './respond.ts';
import { findResponseUrl, MOST_USES, saveResponseUrl, URL_LIFETIME } from './response-url.ts';

/** Where apps post to a `response_url`; on hooks.slack.com in the world outside. */
export function createResponseUrlRoutes({ world }: PartDeps): Route[] {
  const handle = (request: LocalRequest): LocalResponse => {
    const url = findResponseUrl(world, request.params.secret ?? '');
    if (!url) return refuse('invalid_url');
    if (world.clock.now() - url.issuedAt > URL_LIFETIME) return refuse('expired_url');
    if (url.uses >= MOST_USES) return refuse('used_url');
    const body = parseBody(request);
    if (!body) return { status: 400, body: 'invalid_payload' };
    const used = { ...url, uses: url.uses + 1 };
    saveResponseUrl(world, used);
    try {
      respond(world, used, body);
    } catch (error) {
      if (error instanceof WebApiError)
        return { status: 400, body: { ok: false, error: error.code, ...error.more } };
      throw error;
    }
    return { status: 200, body: { ok: true } };
  };
  return ['commands', 'actions'].map((kind) => ({
    method: 'POST',
    path: `/${kind}/:team/:number/:secret`,
    handle,
  }));
}

/** Guessed: which status and code an expired, used up or unknown URL answers is not documented. */
function refuse(error: string): LocalResponse {
  return { status: 404, body: { ok: false, error } };
}

function parseBody({ body }: LocalRequest): WebArgs | undefined {
  try {
    const parsed: unknown = JSON.parse(body.toString());
    return isObject(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

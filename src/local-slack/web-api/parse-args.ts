import type { LocalRequest } from '../server/local-request.ts';
import { WebApiError } from '../server/web-api-error.ts';
import type { WebArgs } from '../server/web-method.ts';

/**
 * Arguments of a Web API call: the query, then a form or a JSON object over it. JSON inside a form field
 * stays text; each method knows which of its fields hold JSON.
 * @throws WebApiError for a body that is none of these
 */
export function parseArgs(request: LocalRequest): WebArgs {
  const query = Object.fromEntries(request.query);
  if (request.body.length === 0) return query;
  const type = request.headers['content-type'] ?? '';
  if (type === '') throw new WebApiError('missing_post_type');
  if (type.startsWith('application/json')) return { ...query, ...parseJsonObject(request.body.toString()) };
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return { ...query, ...Object.fromEntries(new URLSearchParams(request.body.toString())) };
  }
  if (type.startsWith('multipart/form-data')) return query;
  throw new WebApiError('invalid_post_type');
}

function parseJsonObject(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new WebApiError('invalid_json');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new WebApiError('json_not_object');
  return value as Record<string, unknown>;
}

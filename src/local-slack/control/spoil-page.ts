import type { LocalResponse } from '../server/local-request.ts';
import type { Fault } from './fault.ts';

type Spoiler = Pick<Fault, 'kind' | 'delta'>;

/** Makes a listing lie: about what it holds, or about how much there is. Other answers stay as they are. */
export function spoilPage({ kind, delta }: Spoiler, response: LocalResponse): LocalResponse {
  if (!isRecord(response.body)) return response;
  const body = response.body;
  const key = Array.isArray(body.Resources)
    ? 'Resources'
    : Array.isArray(body.members)
      ? 'members'
      : undefined;
  if (key === undefined) return response;
  if (kind === 'wrong_total') {
    return { ...response, body: { ...body, totalResults: Number(body.totalResults ?? 0) + delta } };
  }
  const rows = body[key] as unknown[];
  const kept = kind === 'missing_page' ? [] : rows.slice(0, Math.floor(rows.length / 2));
  return { ...response, body: { ...body, [key]: kept } };
}

function isRecord(body: LocalResponse['body']): body is Record<string, unknown> {
  return typeof body === 'object' && body !== null && !Buffer.isBuffer(body);
}

import { WebApiError } from '../server/web-api-error.ts';
import { readNumber, readText } from '../server/web-args.ts';
import type { WebArgs } from '../server/web-method.ts';

/**
 * One page of a list by Slack's cursors, which callers must not look into.
 * @throws WebApiError `invalid_limit`, `invalid_cursor`
 */
export function pageOf<T>(all: readonly T[], args: WebArgs): { items: T[]; next: string } {
  const limit = readNumber(args, 'limit') ?? 100;
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) throw new WebApiError('invalid_limit');
  const cursor = readText(args, 'cursor');
  const from = cursor === undefined ? 0 : Number(/^next:(\d+)$/.exec(decode(cursor))?.[1] ?? Number.NaN);
  if (Number.isNaN(from)) throw new WebApiError('invalid_cursor');
  const end = from + limit;
  const next = end < all.length ? Buffer.from(`next:${end}`).toString('base64') : '';
  return { items: all.slice(from, end), next };
}

function decode(cursor: string): string {
  return Buffer.from(cursor, 'base64').toString();
}

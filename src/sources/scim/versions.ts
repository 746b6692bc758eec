import type { ScimAnswer, ScimRequest } from './scim-exchange.ts';

/** RFC 7644 §3.14: weak, since two forms of the same version are not the same bytes. */
export function toEtag(version: number): string {
  return `W/"${version}"`;
}

/** The version that the source wants to change; null: whichever there is. -1 fits none. */
export function wantedVersion(request: ScimRequest): number | null {
  const wanted = request.header('if-match')?.trim();
  if (wanted === undefined || wanted === '*') return null;
  return Number(/^(?:W\/)?"(\d{1,9})"$/.exec(wanted)?.[1] ?? -1);
}

/** The resource, or nothing where the source has this version already. */
export function answerWith(request: ScimRequest, version: number, body: object): ScimAnswer {
  const etag = toEtag(version);
  const known = request.method === 'GET' ? (request.header('if-none-match')?.split(',') ?? []) : [];
  const headers = { ETag: etag };
  if (known.some((one) => [etag, '*'].includes(one.trim()))) return { status: 304, headers };
  return { status: 200, body, headers };
}

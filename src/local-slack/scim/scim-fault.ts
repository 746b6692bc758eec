import type { LocalResponse } from '../server/local-request.ts';
import type { ScimVersion } from './scim-version.ts';

export interface ScimFaultOptions {
  /** What Slack appends in brackets, such as `existing_user=U…`. */
  suffix?: string;
  /** Seconds. */
  retryAfter?: number;
}

/** A SCIM refusal; `code` is one of those that docs.slack.dev/reference/scim-api lists. */
export class ScimFault extends Error {
  readonly status: number;
  readonly code: string;
  readonly retryAfter: number | undefined;

  constructor(status: number, code: string, { suffix, retryAfter }: ScimFaultOptions = {}) {
    super(suffix === undefined ? code : `${code} (${suffix})`);
    this.name = 'ScimFault';
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

/**
 * What comes from the door before SCIM itself (token, rights, plan) keeps the shape of v1 on v2 too, as
 * Slack's own Java SDK test asserts of an invalid token.
 */
export function toErrorResponse(fault: ScimFault, version: ScimVersion): LocalResponse {
  const { status, message, retryAfter } = fault;
  const hasOldShape = version === 'v1' || status === 401 || status === 403;
  return {
    status,
    ...(retryAfter === undefined ? {} : { headers: { 'retry-after': String(retryAfter) } }),
    body: hasOldShape
      ? { Errors: { description: message, code: status } }
      : { schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], detail: message, status },
  };
}

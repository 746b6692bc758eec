import type { Answer } from './http.ts';

export type ErrorShape = 'v1' | 'v2';

/** A refusal of the SCIM side; `detail` starts with Slack's code word. */
export class ScimRefusal extends Error {
  readonly status: number;
  readonly detail: string;
  /** Set where Slack is known to use one shape whatever the version asked for. */
  readonly shape: ErrorShape | null;
  readonly retryAfter: number | null;

  constructor(
    status: number,
    detail: string,
    { shape = null, retryAfter = null }: { shape?: ErrorShape | null; retryAfter?: number | null } = {},
  ) {
    super(detail);
    this.status = status;
    this.detail = detail;
    this.shape = shape;
    this.retryAfter = retryAfter;
  }
}

export function toErrorAnswer(refusal: ScimRefusal, usual: ErrorShape): Answer {
  const headers: Record<string, string> =
    refusal.retryAfter === null ? {} : { 'retry-after': String(refusal.retryAfter) };
  const { status, detail } = refusal;
  const body =
    (refusal.shape ?? usual) === 'v1'
      ? { Errors: { description: detail, code: status } }
      : { schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], detail, status };
  return { status, headers, body };
}

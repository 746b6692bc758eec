/** A Web API refusal: HTTP 200 with `ok: false`. `more` adds fields, such as `response_metadata.messages`. */
export class WebApiError extends Error {
  readonly code: string;
  readonly more: Record<string, unknown>;

  constructor(code: string, more: Record<string, unknown> = {}) {
    super(code);
    this.name = 'WebApiError';
    this.code = code;
    this.more = more;
  }
}

import { z } from 'zod';

/** What can go wrong, on purpose. The comments say what the client sees. */
const FAULT_KINDS = [
  'rate_limited', // 429 with Retry-After
  'rate_limited_quietly', // 200 with the error `ratelimited` and no Retry-After
  'server_error', // 500, nothing happened
  'server_error_after', // 500, but it happened
  'cut', // the connection ends, nothing happened
  'cut_after', // the connection ends, but it happened
  'slow', // the answer takes `ms`
  'html', // a page for people instead of JSON
  'truncated_page', // the second half of a page is missing, its figures are not
  'missing_page', // an empty page, its figures as if it were full
  'wrong_total', // totalResults is off by `delta`
  'stale_read', // the state of `ms` ago
  'plan_downgrade', // from this request on the plan is Pro
  'token_revoked', // from this request on the token of the request is dead
  'role_lost', // from this request on the token's holder is an ordinary member
] as const;

export const faultSchema = z.strictObject({
  kind: z.enum(FAULT_KINDS),
  /** How many matching requests it plays for. */
  times: z.int().positive().default(1),
  /** How many matching requests pass first. */
  after: z.int().nonnegative().default(0),
  method: z.string().toUpperCase().optional(),
  /** `*` stands for anything: `/scim/v2/Users*`, `/api/users.list`. */
  path: z.string().default('*'),
  retryAfter: z.int().positive().default(1),
  ms: z.int().nonnegative().default(60_000),
  delta: z.int().default(1),
  status: z.int().min(200).max(599).default(503),
});

export type Fault = z.output<typeof faultSchema>;

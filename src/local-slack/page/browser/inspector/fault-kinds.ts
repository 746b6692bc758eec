/** The faults that the server knows (`control/fault.ts`), in words. */
export const FAULT_KINDS: Readonly<Record<string, string>> = {
  rate_limited: '429 with Retry-After',
  rate_limited_quietly: '200 with "ratelimited"',
  server_error: '500, nothing happened',
  server_error_after: '500, but it happened',
  cut: 'connection cut, nothing happened',
  cut_after: 'connection cut, but it happened',
  slow: 'answer after a minute',
  html: 'a page instead of JSON',
  truncated_page: 'half of a listing is missing',
  missing_page: 'an empty page of a listing',
  wrong_total: 'a wrong total in a listing',
  stale_read: 'the state of a minute ago',
  plan_downgrade: 'Slack plan becomes Pro',
  token_revoked: 'token is revoked',
  role_lost: 'token holder loses the role',
};

export const FAULT_PATHS: readonly string[] = [
  '/scim/*',
  '/scim/v2/Users*',
  '/api/users.list',
  '/api/*',
  '*',
];

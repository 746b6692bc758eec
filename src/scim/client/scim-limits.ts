/** What one request to SCIM counts as: Slack limits each class, and all reads or writes together. */
export type RequestKind = 'read_one' | 'list' | 'create' | 'update' | 'delete';
export type RequestGroup = 'read' | 'write';

export const GROUP_OF: Readonly<Record<RequestKind, RequestGroup>> = {
  read_one: 'read',
  list: 'read',
  create: 'write',
  update: 'write',
  delete: 'write',
};

export interface RateLimit {
  readonly perMinute: number;
  /** How many may come at once after a rest. */
  readonly burst: number;
}

export type ScimLimits = Readonly<Record<Exclude<RequestKind, 'list'> | RequestGroup, RateLimit>>;

/**
 * Slack's own numbers, shared by every SCIM app of the organisation, the company's identity provider included
 * (https://docs.slack.dev/reference/scim-api/rate-limits). Listings have no row: only all reads together limit them.
 */
export const SLACK_SCIM_LIMITS: ScimLimits = {
  write: { perMinute: 600, burst: 180 },
  read: { perMinute: 1_000, burst: 1_000 },
  read_one: { perMinute: 300, burst: 300 },
  create: { perMinute: 180, burst: 20 },
  update: { perMinute: 180, burst: 20 },
  delete: { perMinute: 180, burst: 20 },
};

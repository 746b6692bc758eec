import { GROUP_OF, type RequestKind } from './scim-limits.ts';

/** Did a request that got no usable answer reach Slack? `none`: certainly not. */
export type Effect = 'none' | 'unknown';

/**
 * How often a request is sent at most when no usable answer comes. A write whose effect is unknown is never
 * sent blindly again: whoever asked for it reads first (X1). A 429 is not counted (G7).
 */
const ATTEMPTS: Readonly<Record<'read' | 'write', Readonly<Record<Effect, number>>>> = {
  read: { none: 5, unknown: 5 },
  write: { none: 5, unknown: 1 },
};

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

export function mayRetry(kind: RequestKind, effect: Effect, attempts: number): boolean {
  return attempts < ATTEMPTS[GROUP_OF[kind]][effect];
}

/** Doubles from half a second, with up to half of it taken off at random so that waiters do not come back together. */
export function backoffMs(attempts: number, random: () => number): number {
  const full = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempts - 1));
  return Math.round(full * (1 - random() / 2));
}

/** Node's and undici's words for a connection that never came about: nothing was sent. */
const NOT_SENT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** What a failed fetch says about the request's effect. */
export function effectOf(error: unknown): Effect {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return NOT_SENT.has(code) ? 'none' : 'unknown';
}

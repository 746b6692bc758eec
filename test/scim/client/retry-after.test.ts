import { expect, it } from 'vitest';
import { parseRetryAfter } from '../../../src/scim/client/retry-after.ts';

const NOW = new Date('2026-08-03T09:00:00Z');

it.each([
  ['1', 1_000],
  [' 30 ', 30_000],
  ['0', 0],
  ['0.2', 200],
  ['Mon, 03 Aug 2026 09:00:05 GMT', 5_000],
  ['Mon, 03 Aug 2026 08:59:00 GMT', 0],
  [null, 30_000],
  ['', 30_000],
  ['soon', 30_000],
  ['-5', 30_000],
])('reads Retry-After %s as %i ms', (header, ms) => {
  expect(parseRetryAfter(header, NOW)).toBe(ms);
});

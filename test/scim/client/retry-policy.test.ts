import { describe, expect, it } from 'vitest';
import { backoffMs, effectOf, mayRetry } from '../../../src/scim/client/retry-policy.ts';

describe('mayRetry', () => {
  it('[X1] never sends a write again whose effect is unknown', () => {
    for (const kind of ['create', 'update', 'delete'] as const) {
      expect(mayRetry(kind, 'unknown', 1)).toBe(false);
      expect(mayRetry(kind, 'none', 4)).toBe(true);
    }
  });

  it('sends reads five times', () => {
    expect(mayRetry('list', 'unknown', 4)).toBe(true);
    expect(mayRetry('read_one', 'unknown', 5)).toBe(false);
  });
});

it('backoffMs doubles, is capped, and takes up to half off at random', () => {
  expect([1, 2, 3, 4].map((attempts) => backoffMs(attempts, () => 0))).toEqual([500, 1_000, 2_000, 4_000]);
  expect(backoffMs(30, () => 0)).toBe(30_000);
  expect(backoffMs(1, () => 0.9999)).toBe(250);
});

it.each([
  ['ECONNREFUSED', 'none'],
  ['ENOTFOUND', 'none'],
  ['UND_ERR_CONNECT_TIMEOUT', 'none'],
  ['ECONNRESET', 'unknown'],
  ['UND_ERR_SOCKET', 'unknown'],
])('effectOf: after %s the effect is %s', (code, effect) => {
  const cause = Object.assign(new Error('socket'), { code });
  expect(effectOf(new TypeError('fetch failed', { cause }))).toBe(effect);
});

it('effectOf: an error that says nothing is no proof', () => {
  expect(effectOf(new Error('?'))).toBe('unknown');
  expect(effectOf('thrown text')).toBe('unknown');
});

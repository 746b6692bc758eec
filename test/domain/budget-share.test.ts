import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  LEAST_PART,
  QUIET_MS,
  type SecondWriterSign,
  SHARE_ALONE,
  type SharedLimit,
  seeSecondWriter,
  shareAt,
  startSharing,
} from '../../src/domain/budget-share.ts';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 0, 1);
const at = (ms: number) => new Date(START + ms);

const configuredShare = fc.double({ min: 0.01, max: 30, noNaN: true });
const signs = fc.array(
  fc.record({
    afterMs: fc.integer({ min: -HOUR, max: 3 * 24 * HOUR }),
    sign: fc.constantFrom<SecondWriterSign>('limit_used_up', 'foreign_change'),
  }),
  { maxLength: 30 },
);

function live(configured: number, seen: readonly { afterMs: number; sign: SecondWriterSign }[]) {
  let limit: SharedLimit = startSharing(configured, at(0));
  let now = 0;
  for (const { afterMs, sign } of seen) {
    now += afterMs;
    limit = seeSecondWriter(limit, sign, configured, at(now));
  }
  return { limit, now };
}

describe('the share of the limits that is ours', () => {
  it('[X3] is never over 0.9 unless it is configured so, and never nothing', () => {
    fc.assert(
      fc.property(
        configuredShare,
        signs,
        fc.integer({ min: -HOUR, max: 9 * 24 * HOUR }),
        (configured, seen, ms) => {
          const { limit, now } = live(configured, seen);
          const share = shareAt(limit, configured, at(now + ms));
          expect(share).toBeLessThanOrEqual(Math.max(configured, SHARE_ALONE));
          expect(share).toBeGreaterThanOrEqual(configured * LEAST_PART);
        },
      ),
    );
  });

  it('[X3] is not over the configured one within a day of a second writer', () => {
    fc.assert(
      fc.property(
        configuredShare,
        signs,
        fc.integer({ min: -HOUR, max: QUIET_MS }),
        (configured, seen, ms) => {
          const { limit, now } = live(configured, seen);
          expect(shareAt(limit, configured, at(now + ms))).toBeLessThanOrEqual(configured);
        },
      ),
    );
  });

  it('[X3] is the configured one again an hour after the last sign, and grows on after a quiet day', () => {
    fc.assert(
      fc.property(configuredShare, signs, (configured, seen) => {
        const { limit, now } = live(configured, seen);
        expect(shareAt(limit, configured, at(now + HOUR))).toBeCloseTo(configured, 9);
        const days = QUIET_MS + (SHARE_ALONE / configured) * HOUR;
        expect(shareAt(limit, configured, at(now + days + 1))).toBeCloseTo(
          Math.max(configured, SHARE_ALONE),
          6,
        );
      }),
    );
  });

  it('[X3] stays a part of the configured one when one 429 follows the other', () => {
    const { limit, now } = live(0.5, Array(20).fill({ afterMs: 0, sign: 'limit_used_up' }));
    expect(shareAt(limit, 0.5, at(now))).toBe(0.5 * LEAST_PART);
  });

  it('[X3] is halved by a 429 that is not ours, not by a foreign change', () => {
    const limit = startSharing(0.5, at(0));
    expect(seeSecondWriter(limit, 'limit_used_up', 0.5, at(HOUR)).share).toBe(0.25);
    expect(seeSecondWriter(limit, 'foreign_change', 0.5, at(2 * QUIET_MS)).share).toBe(0.5);
  });
});

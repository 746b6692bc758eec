import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/system/create-log.ts';
import { dayIn } from '../../src/system/day-in.ts';
import { newUuid } from '../../src/system/new-uuid.ts';

describe('dayIn', () => {
  it('[E1] is the day in the zone, not in UTC', () => {
    const late = new Date('2026-11-24T20:00:00Z');
    expect(dayIn(late, 'UTC')).toBe('2026-11-24');
    expect(dayIn(late, 'Asia/Tokyo')).toBe('2026-11-25');
  });

  it('falls back to UTC for a zone that nobody knows', () => {
    expect(dayIn(new Date('2026-11-24T20:00:00Z'), 'Mars/Olympus')).toBe('2026-11-24');
  });
});

describe('newUuid', () => {
  it('is a version 7 that sorts by age', () => {
    const older = newUuid(new Date(1_000));
    const newer = newUuid(new Date(2_000));
    expect(older).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect([newer, older].sort()).toEqual([older, newer]);
  });
});

describe('createLog', () => {
  it('[R3] redacts secrets by their key and by their looks', () => {
    const lines: string[] = [];
    const log = createLog('info', { write: (line) => void lines.push(line) });
    log.info(
      { botToken: 'plain', nested: { token: 'xoxb-1-abc' }, err: new Error('called with xoxp-9-zz') },
      'see xapp-1-A1-x',
    );
    const written = lines.join('');
    expect(written).not.toMatch(/plain|xoxb-1|xoxp-9|xapp-1/);
    expect(written).toContain('[redacted]');
  });
});

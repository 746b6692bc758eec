import { describe, expect, it } from 'vitest';
import { textsFor } from '../../src/texts/texts-for.ts';

describe('textsFor', () => {
  it('writes numbers and dates as the reader of that region does', () => {
    const at = new Date('2026-11-24T13:05:00Z');
    const american = textsFor({ locale: 'en-US', timeZone: 'America/New_York' }).format;
    const british = textsFor({ locale: 'en-GB', timeZone: 'Europe/London' }).format;
    expect(american.number(100_000)).toBe('100,000');
    expect(american.time(at)).toMatch(/^Nov 24, 2026, 8:05\sAM$/);
    expect(british.time(at)).toBe('24 Nov 2026, 13:05');
    expect(british.day('2026-12-01')).toBe('1 Dec 2026');
  });

  it('gives English, with English dates, to a language that has no catalogue yet', () => {
    const texts = textsFor({ locale: 'de-DE', timeZone: 'Europe/Berlin' });
    expect(texts.words.status.inactive).toBe('Deactivated');
    expect(texts.format.day('2026-12-01')).toBe('Dec 1, 2026');
  });

  it.each([
    ['', ''],
    ['xx-not-a-locale-🙂', 'Mars/Olympus'],
    ['en_GB', 'utc'],
    ['__proto__', 'UTC'],
    ['constructor', 'UTC'],
  ])('does not stumble over the locale %j and the zone %j', (locale, timeZone) => {
    const { format } = textsFor({ locale, timeZone });
    expect(format.number(1.5)).toBe('1.5');
    expect(format.time(new Date(Number.NaN))).toBe('–');
    expect(format.day('soon')).toBe('soon');
  });

  it('builds the texts of one locale and zone once', () => {
    const viewer = { locale: 'en-IE', timeZone: 'Europe/Dublin' };
    expect(textsFor(viewer)).toBe(textsFor({ ...viewer }));
  });
});

describe('format', () => {
  const { format } = textsFor({ locale: 'en-US', timeZone: 'UTC' });
  const now = new Date('2026-11-24T12:00:00Z');

  it.each([
    [0, '0 accounts'],
    [1, '1 account'],
    [2, '2 accounts'],
    [100_000, '100,000 accounts'],
  ])('counts %i', (count, said) => {
    expect(format.count(count, { one: 'account', other: 'accounts' })).toBe(said);
  });

  it.each([
    ['2026-11-24T12:00:00Z', 'now'],
    ['2026-11-24T11:58:00Z', '2 minutes ago'],
    ['2026-11-24T09:00:00Z', '3 hours ago'],
    ['2026-11-23T11:00:00Z', 'yesterday'],
    ['2026-11-24T12:15:00Z', 'in 15 minutes'],
  ])('says how long %s is ago', (at, said) => {
    expect(format.ago(new Date(at), now)).toBe(said);
  });

  it.each([
    [0, '1 minute'],
    [90_000, '2 minutes'],
    [7_200_000, '2 hours'],
    [259_200_000, '3 days'],
    [Number.NaN, '1 minute'],
  ])('says how long %i ms are', (milliseconds, said) => {
    expect(format.duration(milliseconds)).toBe(said);
  });

  it('writes shares and lists', () => {
    expect(format.percent(0.1234)).toBe('12.3%');
    expect(format.list(['a', 'b', 'c'])).toBe('a, b, and c');
  });
});

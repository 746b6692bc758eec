import { describe, expect, it } from 'vitest';
import { findSourceWarnings, type HeardSource } from '../../src/domain/find-source-warnings.ts';

const NOW = new Date('2026-11-24T12:00:00Z');
const HOUR = 3_600_000;
const ago = (hours: number) => new Date(NOW.getTime() - hours * HOUR);
const source = (kind: HeardSource['kind'], hours: number, mayPush = true): HeardSource => ({
  name: `${kind}-${hours}`,
  kind,
  heardAt: ago(hours),
  mayPush,
});
const find = (sources: readonly HeardSource[], readEveryMs = HOUR / 4) =>
  findSourceWarnings(sources, [], { now: NOW, readEveryMs }).map((one) => 'source' in one && one.source);

describe('a source that is not heard any more', () => {
  it('[G2] is one that is read, after a day', () => {
    expect(find([source('pull', 24), source('pull', 25)])).toEqual(['pull-25']);
  });

  it('[G2] is given four turns, where it is read seldom', () => {
    expect(find([source('pull', 48), source('pull', 49)], 12 * HOUR)).toEqual(['pull-49']);
  });

  it('[G2] is one that may push, after two weeks', () => {
    const quiet = [source('scim', 14 * 24), source('scim', 14 * 24 + 1), source('scim', 999, false)];
    expect(find(quiet)).toEqual(['scim-337']);
  });

  it('is never a file, nor what was added by hand', () => {
    expect(find([source('csv', 9_999), source('by_hand', 9_999)])).toEqual([]);
  });
});

describe('a directory that cannot be read', () => {
  const failure = (times: number) => ({ source: 'google', code: 'source_refused', since: ago(1), times });
  const warn = (times: number, sources: readonly HeardSource[] = []) =>
    findSourceWarnings(sources, [failure(times)], { now: NOW, readEveryMs: HOUR });

  it('is a fault when it happens again', () => {
    expect(warn(1)).toEqual([]);
    expect(warn(2)).toEqual([
      { kind: 'source_failing', source: 'google', code: 'source_refused', since: ago(1) },
    ]);
  });

  it('is not said to be silent as well', () => {
    const [only, ...others] = warn(2, [{ ...source('pull', 99), name: 'google' }]);
    expect(only?.kind).toBe('source_failing');
    expect(others).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { LossCause } from '../../src/domain/cause.ts';
import { account, decided, words } from '../support/domain/decided.ts';
import { makeMention, makePerson, makePersonMemory, NOT_ENTITLED, SETTING } from '../support/domain/make.ts';

describe('[G5] grace', () => {
  const policy = { ...SETTING.policy, graceMinutes: { moved: 60, suspended: 600 } };
  const at = (minutesAgo: number) => new Date(SETTING.now.at.getTime() - minutesAgo * 60_000);
  const moved = (minutesAgo: number, cause: LossCause = 'moved') => {
    const by = makeMention();
    return makePersonMemory({
      statusSince: at(100),
      reached: { by: [by], unitId: null, lost: { cause, at: at(minutesAgo), by } },
    });
  };
  const no = { ...account(), entitlement: NOT_ENTITLED };

  it('holds while the clock runs and says until when', () => {
    const changes = { ...no, memory: moved(59) };
    expect(words(changes, { policy })).toBe('deactivate moved held G5');
    expect(decided(changes, { policy }).operations[0]?.hold?.facts).toEqual({ until: at(-1).toISOString() });
    expect(words({ ...no, memory: moved(60) }, { policy })).toBe('deactivate moved');
  });

  it('of two causes the earlier end counts', () => {
    const person = makePerson({ status: 'suspended' });
    expect(words({ ...no, person, memory: moved(59) }, { policy })).toBe(
      'deactivate suspended moved held G5',
    );
    expect(words({ ...no, person, memory: moved(60) }, { policy })).toBe('deactivate suspended moved');
  });

  it('there is none by default, nor without a stored clock', () => {
    expect(words({ ...no, memory: moved(0) })).toBe('deactivate moved');
    expect(words({ ...no, memory: moved(-1) })).toBe('deactivate moved');
    const person = makePerson({ status: 'suspended' });
    expect(words({ ...no, person }, { policy })).toBe('deactivate suspended');
  });

  it.each<[LossCause, string]>([
    ['moved', 'held G5'],
    ['left_group', 'held G5'],
    ['group_deleted', 'held G5'],
    ['unit_deleted', 'held G5'],
    ['unassigned', ''],
    ['left_workspace', ''],
  ])(
    'what a source that pushes says about groups and units settles for five minutes: %s %s',
    (cause, held) => {
      const pushingSources = new Set(['s-hr']);
      const expected = held === '' ? `deactivate ${cause}` : `deactivate ${cause} ${held}`;
      expect(words({ ...no, memory: moved(4, cause) }, { pushingSources })).toBe(expected);
      expect(words({ ...no, memory: moved(5, cause) }, { pushingSources })).toBe(`deactivate ${cause}`);
      expect(words({ ...no, memory: moved(4, cause) })).toBe(`deactivate ${cause}`);
    },
  );

  it('survives a grace longer than time itself', () => {
    const endless = { ...policy, graceMinutes: { moved: Number.MAX_VALUE } };
    expect(words({ ...no, memory: moved(1) }, { policy: endless })).toBe('deactivate moved held G5');
  });
});

import { describe, expect, it } from 'vitest';
import type { DecideSetting } from '../../src/domain/decide-setting.ts';
import { account, type Changes, decided, LOST_AT, SUSPENDED, words } from '../support/domain/decided.ts';
import {
  makeAccountMemory,
  makeClaim,
  makeMention,
  makePerson,
  makePersonMemory,
  NOT_ENTITLED,
  SETTING,
} from '../support/domain/make.ts';

describe('[P4] switched in Slack by somebody else', () => {
  const OFF_AT = new Date('2026-11-23T09:00:00Z');
  const switchedOff = (lastWordAt: Date | null): Changes => ({
    claims: [
      makeClaim({ status: 'inactive' }, 'link', { memory: makeAccountMemory({ switchedOffAt: OFF_AT }) }),
    ],
    memory: makePersonMemory({ lastWordAt }),
  });

  it('switched off between two readings is drift', () => {
    expect(words(switchedOff(null))).toBe('drift switched_off');
    expect(words(switchedOff(new Date('2026-11-23T08:00:00Z')))).toBe('drift switched_off');
  });

  it('a later word of the directory or of an admin settles it', () => {
    expect(words(switchedOff(new Date('2026-11-23T10:00:00Z')))).toBe('reactivate assigned');
  });

  const suspended = (lastSwitchAt: string, flips: number): Changes => ({
    person: makePerson({ status: 'suspended' }),
    entitlement: NOT_ENTITLED,
    memory: makePersonMemory({ statusSince: LOST_AT }),
    claims: [
      makeClaim({}, 'link', {
        memory: makeAccountMemory({
          flips,
          lastSwitchByRollcall: { to: 'inactive', at: new Date(lastSwitchAt) },
        }),
      }),
    ],
  });

  it('switched on against a no of the directory is switched off again, without a second grace', () => {
    const policy = { ...SETTING.policy, graceMinutes: { suspended: 60 * 24 * 30 } };
    expect(words(suspended('2026-11-21T09:00:00Z', 1), { policy })).toBe('deactivate switched_on suspended');
  });

  it('a cause younger than Rollcall’s last switch is a new one', () => {
    expect(words(suspended('2026-11-01T09:00:00Z', 0))).toBe('deactivate suspended');
  });

  it('[G6] twice in a day is frozen', () => {
    expect(words(suspended('2026-11-21T09:00:00Z', 2))).toBe('deactivate switched_on suspended held G6');
    expect(decided(suspended('2026-11-21T09:00:00Z', 2)).operations[0]?.hold?.facts).toEqual({ flips: 2 });
    const entitled = {
      claims: [makeClaim({ status: 'inactive' }, 'link', { memory: makeAccountMemory({ flips: 3 }) })],
    };
    expect(words(entitled)).toBe('reactivate assigned held G6');
  });
});

describe('[P5] whom Rollcall may manage', () => {
  const guest = (memory = {}, changes: Changes = {}): Changes => ({
    claims: [makeClaim({ role: 'multi_channel_guest' }, 'link', { memory: makeAccountMemory(memory) })],
    ...changes,
  });
  it('a guest whom no guest seat has reached is left alone, whatever the directory says', () => {
    expect(words(guest({}, SUSPENDED))).toBe('drift unmanaged_guest');
    expect(words(guest())).toBe('drift unmanaged_guest');
  });

  it('a guest whom a guest seat has reached is managed', () => {
    expect(words(guest({ guestSeatReached: true }, SUSPENDED))).toBe('deactivate suspended');
    const reachedBy = [makeMention({ seat: 'guest' })];
    expect(words(guest({}, { ...SUSPENDED, entitlement: { ...NOT_ENTITLED, reachedBy } }))).toBe(
      'deactivate suspended',
    );
  });

  it('an admin’s decision about this very guest is carried out', () => {
    const driftDecision = { decision: 'deactivate', until: null, reason: null } as const;
    expect(words(guest({ driftDecision }, SUSPENDED))).toBe('deactivate drift_decision');
  });

  it('bots and strangers enter no plan: the person is invited beside them', () => {
    expect(words(account({ stranger: true }))).toBe('invite assigned');
    expect(words({ ...SUSPENDED, ...account({ role: 'bot' }) })).toBe('');
  });

  it('[G3] counts as managed who is active, linked and not protected', () => {
    const managed = (changes: Changes, setting?: Partial<DecideSetting>) => decided(changes, setting).managed;
    expect(managed(account())).toBe(true);
    expect(managed(account({ status: 'invited' }))).toBe(false);
    expect(managed(account(), { isProtected: () => true })).toBe(false);
    expect(managed(guest())).toBe(false);
    expect(managed({})).toBe(false);
  });

  it('plans the deactivation of an account whose role was not read yet', () => {
    expect(words({ ...SUSPENDED, ...account({ role: null }) })).toBe('deactivate suspended');
  });
});

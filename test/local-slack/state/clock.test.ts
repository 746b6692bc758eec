import { describe, expect, it } from 'vitest';
import { createClock } from '../../../src/local-slack/state/clock.ts';

describe('the clock', () => {
  it('stands still when frozen and moves only by advance', () => {
    let real = 5000;
    const clock = createClock({ realNow: () => real, startAt: 100, frozen: true });
    real += 1000;
    expect(clock.now()).toBe(100);
    clock.advance(50);
    expect(clock.now()).toBe(150);
  });

  it('goes on from where it stood, and faster when told', () => {
    let real = 0;
    const clock = createClock({ realNow: () => real, startAt: 1000, frozen: true });
    clock.resume();
    real += 10;
    expect(clock.now()).toBe(1010);
    clock.setSpeed(60);
    real += 10;
    expect(clock.now()).toBe(1610);
    clock.freeze();
    real += 10;
    expect(clock.now()).toBe(1610);
    clock.stop();
  });

  it('runs timers in order at their own moments, those that timers add included', () => {
    const clock = createClock({ startAt: 0, frozen: true });
    const seen: string[] = [];
    clock.after(300, () => seen.push(`late ${clock.now()}`));
    clock.after(100, () => {
      seen.push(`early ${clock.now()}`);
      clock.after(100, () => seen.push(`added ${clock.now()}`));
    });
    const callOff = clock.after(150, () => seen.push('called off'));
    callOff();
    clock.advance(250);
    expect(seen).toEqual(['early 100', 'added 200']);
    expect(clock.now()).toBe(250);
    clock.advance(50);
    expect(seen).toEqual(['early 100', 'added 200', 'late 300']);
  });

  it('fires timers by itself while it runs, sooner when sped up', async () => {
    const clock = createClock();
    clock.setSpeed(100_000);
    await clock.wait(60_000);
    clock.stop();
  });
});

import { z } from 'zod';
import type { Clock } from '../state/clock.ts';

const clockSchema = z.strictObject({
  frozen: z.boolean().optional(),
  /** Milliseconds to move on by. */
  advance: z.number().nonnegative().optional(),
  speed: z.number().positive().optional(),
});

export function describeClock(clock: Clock) {
  return {
    now: clock.now(),
    iso: new Date(clock.now()).toISOString(),
    frozen: clock.frozen,
    speed: clock.speed,
  };
}

/** @throws ZodError for a lever that does not exist */
export function controlClock(clock: Clock, body: unknown) {
  const { frozen, advance, speed } = clockSchema.parse(body);
  if (frozen === true) clock.freeze();
  if (frozen === false) clock.resume();
  if (speed !== undefined) clock.setSpeed(speed);
  if (advance !== undefined) clock.advance(advance);
  return describeClock(clock);
}

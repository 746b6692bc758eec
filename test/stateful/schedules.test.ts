import fc from 'fast-check';
import { describe, it } from 'vitest';
import { propertyRuns } from '../support/property-runs.ts';
import { REGRESSIONS } from './regressions.ts';
import { expectHarmless, expectRightInTheEnd } from './support/oracle.ts';
import { type Step, schedules } from './support/step.ts';
import { happen, openWorld } from './support/world.ts';

async function play(steps: readonly Step[]): Promise<void> {
  const world = await openWorld();
  let seen = 0;
  for (const step of steps) {
    await happen(world, step);
    seen = await expectHarmless(world, seen);
  }
  await expectRightInTheEnd(world, steps);
}

describe('whatever happens, in whatever order', { timeout: 7_200_000 }, () => {
  it('[G1] [G3] [G4] [P4] [X1] [R1] nobody loses Slack by mistake, and in the end everybody has what was said', async () => {
    await fc.assert(fc.asyncProperty(schedules, play), propertyRuns(60));
  });

  it.each(REGRESSIONS)('%s', (_name, steps) => play(steps));
});

import fc from 'fast-check';
import pMap from 'p-map';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Moment } from './support/live.ts';
import { openMortalWorld } from './support/mortal-world.ts';
import { type StoredWorld, storeWorld } from './support/stored-world.ts';

/** Each world's process is killed so often before it lives to the end. */
const KILLS_EACH = 4;
const WORLDS = Number(process.env.ROLLCALL_KILLS ?? 20) / KILLS_EACH;
const AT_ONCE = 3;

/** A life of nothing but starting writes 270 times, one with all of the work 1,430 times. */
const moments: fc.Arbitrary<readonly Moment[]> = fc.array(
  fc.record({ write: fc.integer({ min: 1, max: 600 }), when: fc.constantFrom('before', 'after') }),
  { minLength: KILLS_EACH, maxLength: KILLS_EACH },
);

let stored: StoredWorld | undefined;
beforeAll(async () => {
  stored = await storeWorld();
}, 180_000);
afterAll(() => stored?.drop());

async function liveThrough(due: readonly Moment[], seed: number): Promise<number> {
  const world = await openMortalWorld(stored as StoredWorld);
  const story: string[] = [`seed ${seed}`];
  let kills = 0;
  try {
    for (const moment of [...due, null]) {
      const life = await world.live(moment);
      story.push(`${moment?.when} ${moment?.write}: ${life.killed ? 'killed' : `ended with ${life.code}`}`);
      if (!life.killed) expect(life, story.join(', ')).toMatchObject({ code: 0 });
      else kills += 1;
      await world.passMinute();
    }
    await world.expectExactlyOnce();
  } catch (error) {
    throw new Error(story.join(', '), { cause: error });
  } finally {
    await world.close();
  }
  return kills;
}

describe('a process that is killed', { timeout: 7_200_000 }, () => {
  it('[X1] at any write, again and again, loses nothing and does nothing twice', async () => {
    const seed = Number(process.env.ROLLCALL_SEED ?? Date.now() % 2 ** 31);
    const stories = fc.sample(moments, { numRuns: WORLDS, seed });
    const kills = await pMap(stories, (due) => liveThrough(due, seed), { concurrency: AT_ONCE });
    // A life may end before its moment; most do not.
    const killed = kills.reduce((sum, one) => sum + one, 0);
    expect(killed).toBeGreaterThan((WORLDS * KILLS_EACH) / 2);
    console.info(`${killed} kills in ${WORLDS} worlds, seed ${seed}`);
  });
});

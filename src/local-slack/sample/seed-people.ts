import { z } from 'zod';
import { addUser } from '../state/add-user.ts';
import type { OrgRole, SlackRole, SlackUser } from '../state/slack-user.ts';
import type { World } from '../state/world.ts';
import { foundAcme } from './found-acme.ts';
import { numberedPerson } from './numbered-person.ts';

export const seedSchema = z.strictObject({
  people: z.int().min(10).max(100_000),
  kind: z.enum(['team', 'enterprise']).default('team'),
  plan: z.enum(['free', 'std', 'plus', 'enterprise', 'compliance']).optional(),
  seed: z.int().default(1),
});

export type SeedRequest = z.output<typeof seedSchema>;

/**
 * A new Slack of any size: number 0 is the primary owner, 1 and 2 are owners, every hundredth an admin, every
 * fortieth a guest, every tenth deactivated, every fiftieth still invited. The same request gives the same ids.
 */
export function seedPeople(world: World, { people, kind, plan, seed }: SeedRequest): void {
  world.reset();
  world.random.state = seed >>> 0;
  const organisation = foundAcme(world, kind);
  if (plan) organisation.plan = plan;
  for (let number = 0; number < people; number += 1) {
    const { teamIds } = organisation;
    addUser(world, {
      organisationId: organisation.id,
      teamIds: [teamIds[number % teamIds.length] ?? organisation.id],
      ...numberedPerson(number),
      ...standingOf(number),
    });
  }
}

function standingOf(number: number): Partial<SlackUser> {
  const role = roleOf(number);
  const orgRole: OrgRole = role === 'primary_owner' || role === 'owner' || role === 'admin' ? role : 'member';
  const isOrdinary = role === 'member' || role === 'multi_channel_guest';
  const deleted = isOrdinary && number % 10 === 9;
  return { role, orgRole, deleted, invited: !deleted && isOrdinary && number % 50 === 7 };
}

function roleOf(number: number): SlackRole {
  if (number === 0) return 'primary_owner';
  if (number <= 2) return 'owner';
  if (number % 100 === 3) return 'admin';
  return number % 40 === 13 ? 'multi_channel_guest' : 'member';
}

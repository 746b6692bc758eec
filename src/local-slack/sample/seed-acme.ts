import type { World } from '../state/world.ts';
import { seedPeople } from './seed-people.ts';

export function seedAcme(world: World): void {
  seedPeople(world, { people: 120, kind: 'team', seed: 1 });
}

import type { World } from '../../state/world.ts';
import type { PagePerson, PagePieces } from '../wire.ts';
import { toPagePerson } from './to-page-person.ts';

/** Everybody whose id stands anywhere in these pieces, so that the page can say their names. */
export function peopleIn(world: World, pieces: PagePieces): Record<string, PagePerson> {
  const ids = new Set(JSON.stringify(pieces).match(/\b[UW][A-Z0-9]+\b/g));
  const people: Record<string, PagePerson> = {};
  for (const id of ids) {
    const user = world.users.get(id);
    if (user) people[id] = toPagePerson(user);
  }
  return people;
}

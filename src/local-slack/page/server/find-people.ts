import type { SlackUser } from '../../state/slack-user.ts';
import type { World } from '../../state/world.ts';
import type { PagePerson } from '../wire.ts';
import { toPagePerson } from './to-page-person.ts';

const MOST = 20;

/** People whose name contains the words, of one organisation, nobody deactivated; bots too, as in a mention. */
export function findPeople(world: World, organisationId: string, query: string): PagePerson[] {
  const words = query.trim().toLowerCase();
  const fits = ({ kind, deleted, name, realName, displayName }: SlackUser) =>
    kind !== 'slackbot' && !deleted && `${name} ${realName} ${displayName}`.toLowerCase().includes(words);
  const found: PagePerson[] = [];
  for (const user of world.users.ofOrganisation(organisationId)) {
    if (fits(user)) found.push(toPagePerson(user));
    if (found.length === MOST) break;
  }
  return found;
}

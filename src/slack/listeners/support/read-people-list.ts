import { roleRank } from '../../../domain/account.ts';
import { personName } from '../../../domain/person.ts';
import { may } from '../../../domain/rollcall-role.ts';
import type { PeopleFilter } from '../../../ports/people-index.ts';
import type { Ports } from '../../../ports/ports.ts';
import type { PeopleModel } from '../../blocks/home/people-view.ts';
import type { ListPosition } from '../../blocks/list-position.ts';
import type { Scene } from './read-scene.ts';

/** One page of the directory, with what the viewer may do about each person. */
export async function readPeopleList(
  ports: Pick<Ports, 'people'>,
  { connection, caller }: Scene,
  position: ListPosition<PeopleFilter>,
  pageSize: number,
): Promise<Omit<PeopleModel, 'frame'>> {
  const { filter, search, after } = position;
  const page = await ports.people.query(connection.id, { filter, search, limit: pageSize, after });
  const mayAsk = may(caller.roles, 'ask');
  const rows = page.people.map((person) => {
    const outranks = roleRank(person.account?.role ?? null) > roleRank(caller.slackRole);
    return { ...person, name: personName(person), changeable: mayAsk && !outranks };
  });
  return { rows, position, pageSize, next: page.next, total: page.total };
}

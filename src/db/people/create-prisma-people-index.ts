import type { PeopleIndex } from '../../ports/people-index.ts';
import type { PrismaClient } from '../generated/client.ts';
import { getListedPerson } from './get-listed-person.ts';
import { queryPeople } from './query-people.ts';

export function createPrismaPeopleIndex({ prisma }: { readonly prisma: PrismaClient }): PeopleIndex {
  return {
    query: (connectionId, query) => queryPeople(prisma, connectionId, query),
    get: (connectionId, personId) => getListedPerson(prisma, connectionId, personId),
  };
}

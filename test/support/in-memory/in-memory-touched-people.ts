import type { TouchedPeople } from '../../../src/ports/touched-people.ts';

export function createInMemoryTouchedPeople(): TouchedPeople {
  const byConnection = new Map<string, Map<string, Date>>();
  const of = (connectionId: string) => {
    const people = byConnection.get(connectionId) ?? new Map<string, Date>();
    byConnection.set(connectionId, people);
    return people;
  };
  const inOrder = (connectionId: string) =>
    [...of(connectionId)]
      .map(([personId, dueAt]) => ({ personId, dueAt }))
      .sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime());
  return {
    async lookAgain(connectionId, personIds, dueAt) {
      for (const id of personIds) if (!of(connectionId).has(id)) of(connectionId).set(id, dueAt);
    },
    due: async (connectionId, now, limit) =>
      inOrder(connectionId)
        .filter(({ dueAt }) => dueAt <= now)
        .slice(0, limit),
    async settle(connectionId, looked) {
      for (const { personId, dueAt } of looked) {
        if (of(connectionId).get(personId)?.getTime() === dueAt.getTime()) of(connectionId).delete(personId);
      }
    },
    nextDue: async (connectionId) => inOrder(connectionId)[0]?.dueAt ?? null,
  };
}

import type { AccessRequest } from '../../../src/domain/access-request.ts';
import { foldEmail } from '../../../src/domain/email.ts';
import type { AccessRequests } from '../../../src/ports/access-requests.ts';
import type { NewId } from '../../../src/ports/ids.ts';

export function createInMemoryAccessRequests(newId: NewId): AccessRequests {
  const all = new Map<string, AccessRequest[]>();
  const of = (connectionId: string) => all.get(connectionId) ?? [];
  const waits = (connectionId: string) => of(connectionId).filter(({ decided }) => decided === null);
  return {
    async add(connectionId, request, now) {
      const fold = foldEmail(request.email);
      if (waits(connectionId).some(({ email }) => foldEmail(email) === fold)) return null;
      const added = { id: newId(), ...request, askedAt: now, decided: null };
      all.set(connectionId, [...of(connectionId), added]);
      return added;
    },
    get: async (connectionId, id) => of(connectionId).find((one) => one.id === id) ?? null,
    waiting: async (connectionId) =>
      waits(connectionId).sort((a, b) => a.askedAt.getTime() - b.askedAt.getTime()),
    async decide(connectionId, emails, decision, by, at) {
      const folds = new Set(emails.map(foldEmail));
      const meant = new Set(waits(connectionId).filter(({ email }) => folds.has(foldEmail(email))));
      const after = of(connectionId).map((one) =>
        meant.has(one) ? { ...one, decided: { decision, by, at } } : one,
      );
      all.set(connectionId, after);
      const ids = new Set([...meant].map(({ id }) => id));
      return after.filter(({ id }) => ids.has(id));
    },
  };
}

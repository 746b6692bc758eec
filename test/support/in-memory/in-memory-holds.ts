import { compareText } from '../../../src/domain/compare-text.ts';
import { foldEmail } from '../../../src/domain/email.ts';
import type { StoredHold } from '../../../src/domain/hold.ts';
import { leadingCause } from '../../../src/domain/operation.ts';
import type { NewId } from '../../../src/ports/ids.ts';
import type { HeldOperation, Holds } from '../../../src/ports/plans.ts';
import { connectionIn, type Memory } from './memory.ts';

export function createInMemoryHolds(memory: Memory, newId: NewId): Holds {
  const standing = (connectionId: string) =>
    connectionIn(memory, connectionId).holds.filter(({ state }) => state !== 'closed');
  const replace = (connectionId: string, id: string, patch: Partial<HeldOperation>) => {
    const { holds } = connectionIn(memory, connectionId);
    const index = holds.findIndex((hold) => hold.id === id);
    const hold = holds[index];
    if (hold !== undefined) holds[index] = { ...hold, ...patch };
  };
  return {
    standing: async (connectionId) =>
      new Map(standing(connectionId).map((hold) => [hold.key, toStoredHold(hold)])),
    list: async (connectionId, states) =>
      connectionIn(memory, connectionId)
        .holds.filter(({ state }) => states.includes(state))
        .sort(byCauseThenEmail),
    count: async (connectionId) =>
      standing(connectionId).filter(({ state }) => state === 'open' || state === 'expired').length,
    async put(connectionId, _planId, held, now) {
      for (const { operation, rule, key } of held) {
        const known = standing(connectionId).find((hold) => hold.key === key);
        const { evidence } = operation;
        const opened = { state: 'open', decidedAt: null, askedAt: now, firstYes: null } as const;
        if (known === undefined) {
          const hold = { id: newId(), key, rule, evidence, heldSince: now, operation, ...opened };
          connectionIn(memory, connectionId).holds.push(hold);
        } else {
          const again = known.evidence === evidence ? {} : opened;
          replace(connectionId, known.id, { rule, evidence, operation, ...again });
        }
      }
    },
    async settle(connectionId, key, state, now) {
      const approved = standing(connectionId).find((hold) => hold.key === key && hold.state === 'approved');
      const anew = state === 'open' ? { askedAt: now, firstYes: null } : {};
      if (approved !== undefined) replace(connectionId, approved.id, { state, ...anew });
    },
    async decide(connectionId, asked, verdict, _by, now) {
      const waiting = waitingOf(standing(connectionId), asked);
      for (const { id } of waiting) replace(connectionId, id, { state: verdict, decidedAt: now });
      return new Set(waiting.map(({ key }) => key));
    },
    async sayFirstYes(connectionId, asked, by, now) {
      const waiting = waitingOf(standing(connectionId), asked).filter(({ firstYes }) => firstYes === null);
      for (const { id } of waiting) replace(connectionId, id, { firstYes: { by, at: now } });
      return new Set(waiting.map(({ key }) => key));
    },
    async askedBy(connectionId, at) {
      const asked = standing(connectionId).filter(({ state, askedAt }) => state === 'open' && askedAt <= at);
      const times = asked.map(({ askedAt }) => askedAt.getTime());
      return { count: asked.length, first: times.length === 0 ? null : new Date(Math.min(...times)) };
    },
    async expire(connectionId, askedBefore) {
      const over = standing(connectionId).filter(
        ({ state, askedAt }) => state === 'open' && askedAt < askedBefore,
      );
      for (const { id } of over) replace(connectionId, id, { state: 'expired' });
      return over.length;
    },
    async setState(connectionId, keys, state, _by, now) {
      const decided = state === 'approved' || state === 'rejected';
      for (const { id } of standing(connectionId).filter(({ key }) => keys.includes(key))) {
        const anew = state === 'open' ? { askedAt: now, firstYes: null } : {};
        replace(connectionId, id, decided ? { state, decidedAt: now } : { state, ...anew });
      }
    },
  };
}

function waitingOf(holds: readonly HeldOperation[], asked: Parameters<Holds['decide']>[1]) {
  return holds.filter(
    ({ key, evidence, state }) =>
      (state === 'open' || state === 'expired') &&
      asked.some((one) => one.key === key && one.evidence === evidence),
  );
}

function toStoredHold({ operation: _operation, ...stored }: HeldOperation): StoredHold {
  return stored;
}

function byCauseThenEmail(one: HeldOperation, other: HeldOperation): number {
  return (
    compareText(leadingCause(one.operation), leadingCause(other.operation)) ||
    compareText(foldEmail(one.operation.email), foldEmail(other.operation.email)) ||
    compareText(one.id, other.id)
  );
}

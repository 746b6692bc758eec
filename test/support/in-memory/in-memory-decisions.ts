import type { AccountMemory } from '../../../src/domain/case.ts';
import type { Decisions } from '../../../src/ports/decisions.ts';
import { connectionIn, type Memory } from './memory.ts';

export function createInMemoryDecisions(memory: Memory): Decisions {
  const remember = (
    connectionId: string,
    accountId: string,
    patch: Partial<Omit<AccountMemory, 'flips'>>,
  ) => {
    const found = connectionIn(memory, connectionId).accounts.get(accountId);
    if (found !== undefined) found.memory = { ...found.memory, ...patch };
  };
  return {
    keep: async (connectionId, accountId, keptByHand) => remember(connectionId, accountId, { keptByHand }),
    release: async (connectionId, accountId) =>
      remember(connectionId, accountId, { keptByHand: null, driftDecision: null, switchedOffAt: null }),
    decideDrift: async (connectionId, accountId, driftDecision) =>
      remember(connectionId, accountId, { driftDecision }),
  };
}

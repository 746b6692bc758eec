import { isAddition, isRemoval, type Operation } from '../../../src/domain/operation.ts';
import type { Run } from '../../../src/domain/run.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import type { NewId } from '../../../src/ports/ids.ts';
import type { Runs } from '../../../src/ports/runs.ts';
import { type ConnectionInMemory, connectionIn, type Memory, type StoredRunOperation } from './memory.ts';

const LOOK_EVERY_MS = 250;

/** One process only: a turn ends with its work, and nobody's is ever taken over. */
export function createInMemoryRuns(memory: Memory, newId: NewId, clock: Clock): Runs {
  const of = (connectionId: string) => connectionIn(memory, connectionId);
  const find = (connectionId: string, runId: string) =>
    of(connectionId).runs.find(({ run }) => run.id === runId);
  return {
    async start(connectionId, { planId, planHash, by }, operations, now) {
      const run: Run = { id: newId(), planId, planHash, startedAt: now, startedBy: by, endedAt: null };
      const stored = operations.map(({ operation, decided }) =>
        toStored(newId(), run.id, operation, decided, now),
      );
      of(connectionId).runs.push({ run, operations: stored });
      return run;
    },
    get: async (connectionId, runId) => find(connectionId, runId)?.run ?? null,
    operations: async (connectionId, runId) =>
      find(connectionId, runId)?.operations.map(({ value }) => value) ?? [],
    async setOperation(id, state, { accountId, error }, now) {
      const all = [...memory.values()].flatMap(({ runs }) => runs.flatMap(({ operations }) => operations));
      const found = all.find(({ value }) => value.id === id);
      if (found === undefined) throw new Error(`no operation ${id}`);
      const known = accountId === undefined ? found.value.accountId : accountId;
      found.value = { ...found.value, state, accountId: known, error: error ?? null };
      found.changedAt = now;
    },
    async finish(connectionId, runId, now) {
      const found = find(connectionId, runId);
      if (found !== undefined) found.run = { ...found.run, endedAt: now };
    },
    unfinished: async (connectionId) => runsIn(of(connectionId)).filter(({ endedAt }) => endedAt === null),
    latest: async (connectionId, limit) => runsIn(of(connectionId)).reverse().slice(0, limit),
    async countApplied(connectionId, runIds) {
      const counted = of(connectionId).runs.map(({ run, operations }) => {
        return [run.id, operations.filter(({ value }) => value.state === 'applied').length] as const;
      });
      return new Map(counted.filter(([id, count]) => runIds.includes(id) && count > 0));
    },
    countUndecided: async (connectionId, since) => {
      const applied = of(connectionId)
        .runs.flatMap(({ operations }) => operations)
        .filter(
          ({ value, decided, changedAt }) => value.state === 'applied' && !decided && changedAt >= since,
        )
        .map(({ value }) => value.operation);
      return { removals: applied.filter(isRemoval).length, additions: applied.filter(isAddition).length };
    },
    async withTurn(connectionId, _holder, work, signal) {
      const state = of(connectionId);
      signal?.throwIfAborted();
      while (state.turn !== null) await clock.sleep(LOOK_EVERY_MS, signal);
      state.turn = { beatAt: clock.now() };
      try {
        return await work();
      } finally {
        state.turn = null;
      }
    },
    hasTurn: async (connectionId) => of(connectionId).turn !== null,
  };
}

function runsIn(state: ConnectionInMemory): Run[] {
  return state.runs
    .map(({ run }) => run)
    .sort((one, other) => one.startedAt.getTime() - other.startedAt.getTime());
}

function toStored(
  id: string,
  runId: string,
  operation: Operation,
  decided: boolean,
  now: Date,
): StoredRunOperation {
  const { accountId } = operation;
  return {
    value: { id, runId, operation, state: 'waiting', accountId, error: null },
    decided,
    changedAt: now,
  };
}

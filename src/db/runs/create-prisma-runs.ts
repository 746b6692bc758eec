import { isAddition, isRemoval, type Operation } from '../../domain/operation.ts';
import type { Actor } from '../../domain/receipt.ts';
import type { Run, RunOperation, RunOperationState } from '../../domain/run.ts';
import type { Clock } from '../../ports/clock.ts';
import type { NewId } from '../../ports/ids.ts';
import type { Runs } from '../../ports/runs.ts';
import type { PrismaClient, RunOperation as RunOperationRow, Run as RunRow } from '../generated/client.ts';
import { inBatches } from '../in-batches.ts';
import { isUuid } from '../is-uuid.ts';
import { fromOperation, toOperation } from '../plans/to-operation.ts';
import { createTurns } from './create-turns.ts';

interface Deps {
  readonly prisma: PrismaClient;
  readonly newId: NewId;
  readonly clock: Clock;
}

export function createPrismaRuns(deps: Deps): Runs {
  const { prisma } = deps;
  const turns = createTurns(deps);
  return {
    start: (connectionId, run, operations, now) => startRun(deps, connectionId, run, operations, now),
    async get(connectionId, runId) {
      if (!isUuid(runId)) return null;
      const row = await prisma.run.findFirst({ where: { id: runId, connectionId, ready: true } });
      return row === null ? null : toRun(row);
    },
    async operations(connectionId, runId) {
      if (!isUuid(runId)) return [];
      const rows = await prisma.runOperation.findMany({
        where: { runId, connectionId },
        orderBy: { position: 'asc' },
      });
      return rows.map(toRunOperation);
    },
    async setOperation(id, state, { accountId, error }, now) {
      const ended = { errorCode: error?.code ?? null, errorDetail: error?.detail ?? null };
      await prisma.runOperation.update({
        where: { id },
        data: { state, accountId, ...ended, changedAt: now },
      });
    },
    async finish(connectionId, runId, now) {
      await prisma.run.updateMany({ where: { id: runId, connectionId }, data: { endedAt: now } });
    },
    async unfinished(connectionId) {
      const rows = await prisma.run.findMany({
        where: { connectionId, ready: true, endedAt: null },
        orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
      });
      return rows.map(toRun);
    },
    async latest(connectionId, limit) {
      const rows = await prisma.run.findMany({
        where: { connectionId, ready: true },
        orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
        take: limit,
      });
      return rows.map(toRun);
    },
    async countApplied(connectionId, runIds) {
      const counted = await prisma.runOperation.groupBy({
        by: ['runId'],
        where: { connectionId, runId: { in: runIds.filter(isUuid) }, state: 'applied' },
        _count: true,
      });
      return new Map(counted.map(({ runId, _count }) => [runId, _count]));
    },
    async countUndecided(connectionId, since) {
      const counted = await prisma.runOperation.groupBy({
        by: ['weight'],
        where: { connectionId, state: 'applied', decided: false, changedAt: { gte: since } },
        _count: true,
      });
      const of = (weight: string) => counted.find((group) => group.weight === weight)?._count ?? 0;
      return { removals: of('removal'), additions: of('addition') };
    },
    withTurn: turns.withTurn,
    hasTurn: turns.hasTurn,
  };
}

/** In batches, so that no transaction lasts; `ready` is what makes it a run, so a crash before it leaves none (X1). */
async function startRun(
  { prisma, newId }: Deps,
  connectionId: string,
  run: Parameters<Runs['start']>[1],
  operations: Parameters<Runs['start']>[2],
  now: Date,
): Promise<Run> {
  const id = newId();
  const { planId, planHash, by } = run;
  const row = await prisma.run.create({
    data: { id, connectionId, planId, planHash, startedAt: now, startedBy: { ...by }, ready: false },
  });
  const rows = operations.map(({ operation, decided }, position) => ({
    id: newId(),
    runId: id,
    connectionId,
    position,
    operation: fromOperation(operation),
    state: 'waiting',
    accountId: operation.accountId,
    weight: weightOf(operation),
    decided,
    changedAt: now,
  }));
  for (const data of inBatches(rows)) await prisma.runOperation.createMany({ data: [...data] });
  await prisma.run.update({ where: { id }, data: { ready: true } });
  return toRun(row);
}

function weightOf(operation: Operation): 'removal' | 'addition' | 'other' {
  if (isRemoval(operation)) return 'removal';
  return isAddition(operation) ? 'addition' : 'other';
}

function toRun(row: RunRow): Run {
  const { id, planId, planHash, startedAt, endedAt } = row;
  const startedBy: unknown = row.startedBy;
  return { id, planId, planHash, startedAt, endedAt, startedBy: startedBy as Actor };
}

function toRunOperation(row: RunOperationRow): RunOperation {
  return {
    id: row.id,
    runId: row.runId,
    operation: toOperation(row.operation),
    state: row.state as RunOperationState,
    accountId: row.accountId,
    error: row.errorCode === null ? null : { code: row.errorCode, detail: row.errorDetail ?? '' },
  };
}

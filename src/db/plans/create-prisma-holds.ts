import { foldEmail } from '../../domain/email.ts';
import type { FirstYes, HoldRule, HoldState, StoredHold } from '../../domain/hold.ts';
import { leadingCause } from '../../domain/operation.ts';
import type { Actor } from '../../domain/receipt.ts';
import type { NewId } from '../../ports/ids.ts';
import type { HeldOperation, Holds } from '../../ports/plans.ts';
import { type Hold, Prisma, type PrismaClient } from '../generated/client.ts';
import { inBatches } from '../in-batches.ts';
import { toJsonRows } from '../json-rows.ts';
import { fromOperation, toOperation } from './to-operation.ts';

interface Deps {
  readonly prisma: PrismaClient;
  readonly newId: NewId;
}

export function createPrismaHolds({ prisma, newId }: Deps): Holds {
  return {
    async standing(connectionId) {
      const rows = await prisma.hold.findMany({
        where: { connectionId, state: { not: 'closed' } },
        omit: { operation: true },
      });
      return new Map(rows.map((row) => [row.key, toStoredHold(row)]));
    },
    async list(connectionId, states) {
      const rows = await prisma.hold.findMany({
        where: { connectionId, state: { in: [...states] } },
        orderBy: [{ cause: 'asc' }, { emailFold: 'asc' }, { id: 'asc' }],
      });
      return rows.map(toHeldOperation);
    },
    count: (connectionId) =>
      prisma.hold.count({ where: { connectionId, state: { in: ['open', 'expired'] } } }),
    async put(connectionId, planId, held, now) {
      for (const batch of inBatches(held))
        await putBatch({ prisma, newId }, connectionId, planId, batch, now);
    },
    async settle(connectionId, key, state, now) {
      await prisma.hold.updateMany({
        where: { connectionId, key, state: 'approved' },
        data: state === 'closed' ? { state, closedAt: now } : { state, ...askedAnew(now) },
      });
    },
    async decide(connectionId, asked, verdict, by, now) {
      const decided = new Set<string>();
      for (const batch of inBatches(asked)) {
        const keys = await decideBatch({ prisma, newId }, connectionId, batch, { verdict, by, at: now });
        for (const key of keys) decided.add(key);
      }
      return decided;
    },
    async sayFirstYes(connectionId, asked, by, now) {
      const said = new Set<string>();
      for (const batch of inBatches(asked)) {
        for (const key of await sayFirst(prisma, connectionId, batch, { by, at: now })) said.add(key);
      }
      return said;
    },
    async askedBy(connectionId, at) {
      const where = { connectionId, state: 'open', askedAt: { lte: at } };
      const { _count, _min } = await prisma.hold.aggregate({ where, _count: true, _min: { askedAt: true } });
      return { count: _count, first: _min.askedAt };
    },
    async expire(connectionId, askedBefore) {
      const where = { connectionId, state: 'open', askedAt: { lt: askedBefore } };
      return (await prisma.hold.updateMany({ where, data: { state: 'expired' } })).count;
    },
    async setState(connectionId, keys, state, by, now) {
      for (const batch of inBatches(keys))
        await setStates({ prisma, newId }, connectionId, batch, state, by, now);
    },
  };
}

/**
 * H1: the same key is the same hold, rewritten with what the newest plan says. Changed evidence asks for the
 * decision anew; the same evidence keeps it, an approval and an expired request included.
 */
async function putBatch(
  { prisma, newId }: Deps,
  connectionId: string,
  planId: string,
  held: Parameters<Holds['put']>[2],
  now: Date,
): Promise<void> {
  const rows = held.map(({ operation, rule, key }) => ({
    id: newId(),
    key,
    rule,
    evidence: operation.evidence,
    cause: leadingCause(operation),
    email_fold: foldEmail(operation.email),
    operation: fromOperation(operation),
  }));
  await prisma.$executeRaw`
    INSERT INTO holds (id, connection_id, key, rule, evidence, state, cause, email_fold, plan_id, operation, held_since, asked_at)
    SELECT id, ${connectionId}::uuid, key, rule, evidence, 'open', cause, email_fold, ${planId}::uuid, operation, ${now}, ${now}
    FROM jsonb_to_recordset(${toJsonRows(rows)}::jsonb)
      AS r(id uuid, key text, rule text, evidence text, cause text, email_fold text, operation jsonb)
    ON CONFLICT (connection_id, key) WHERE state <> 'closed' DO UPDATE SET
      rule = EXCLUDED.rule,
      plan_id = EXCLUDED.plan_id,
      operation = EXCLUDED.operation,
      state = CASE WHEN holds.evidence = EXCLUDED.evidence THEN holds.state ELSE 'open' END,
      decided_at = CASE WHEN holds.evidence = EXCLUDED.evidence THEN holds.decided_at END,
      asked_at = CASE WHEN holds.evidence = EXCLUDED.evidence THEN holds.asked_at ELSE EXCLUDED.asked_at END,
      first_yes_by = CASE WHEN holds.evidence = EXCLUDED.evidence THEN holds.first_yes_by END,
      first_yes_at = CASE WHEN holds.evidence = EXCLUDED.evidence THEN holds.first_yes_at END,
      evidence = EXCLUDED.evidence`;
}

/** One statement finds and decides them, so that of two approvers at once each decides what the other did not. */
async function decideBatch(
  { prisma, newId }: Deps,
  connectionId: string,
  asked: Parameters<Holds['decide']>[1],
  { verdict, by, at }: { readonly verdict: 'approved' | 'rejected'; readonly by: Actor; readonly at: Date },
): Promise<readonly string[]> {
  return prisma.$transaction(async (tx) => {
    const holds = await tx.$queryRaw<{ id: string; key: string; evidence: string }[]>`
      UPDATE holds AS h SET state = ${verdict}, decided_at = ${at}
        FROM jsonb_to_recordset(${toJsonRows(asked)}::jsonb) AS r(key text, evidence text)
       WHERE h.connection_id = ${connectionId}::uuid AND h.key = r.key AND h.evidence = r.evidence
         AND h.state IN ('open', 'expired')
      RETURNING h.id, h.key, h.evidence`;
    const data = holds.map(({ id, evidence }) => ({ id: newId(), holdId: id, evidence }));
    await tx.approval.createMany({ data: data.map((row) => ({ ...row, connectionId, verdict, by, at })) });
    return holds.map(({ key }) => key);
  });
}

/** One statement, so that of two who are first at once one is. */
async function sayFirst(
  prisma: PrismaClient,
  connectionId: string,
  asked: Parameters<Holds['sayFirstYes']>[1],
  { by, at }: FirstYes,
): Promise<readonly string[]> {
  const said = await prisma.$queryRaw<{ key: string }[]>`
    UPDATE holds AS h SET first_yes_by = ${JSON.stringify(by)}::jsonb, first_yes_at = ${at}
      FROM jsonb_to_recordset(${toJsonRows(asked)}::jsonb) AS r(key text, evidence text)
     WHERE h.connection_id = ${connectionId}::uuid AND h.key = r.key AND h.evidence = r.evidence
       AND h.state IN ('open', 'expired') AND h.first_yes_by IS NULL
    RETURNING h.key`;
  return said.map(({ key }) => key);
}

/** Asked anew, the yes that was given before counts no more, and the time to answer begins again. */
function askedAnew(now: Date) {
  return { askedAt: now, firstYesBy: Prisma.DbNull, firstYesAt: null, closedAt: null };
}

async function setStates(
  { prisma, newId }: Deps,
  connectionId: string,
  keys: readonly string[],
  state: HoldState,
  by: Actor | null,
  now: Date,
): Promise<void> {
  const decided = state === 'approved' || state === 'rejected';
  const where = { connectionId, key: { in: [...keys] }, state: { not: 'closed' } };
  if (decided) {
    const holds = await prisma.hold.findMany({ where, select: { id: true, evidence: true } });
    const verdict = { connectionId, verdict: state, by: { ...(by ?? { kind: 'rollcall' }) }, at: now };
    await prisma.approval.createMany({
      data: holds.map((hold) => ({ id: newId(), holdId: hold.id, evidence: hold.evidence, ...verdict })),
    });
  }
  await prisma.hold.updateMany({
    where,
    data: {
      state,
      decidedAt: decided ? now : undefined,
      closedAt: state === 'closed' ? now : null,
      ...(state === 'open' ? askedAnew(now) : {}),
    },
  });
}

function toStoredHold(row: Omit<Hold, 'operation'>): StoredHold {
  return {
    id: row.id,
    key: row.key,
    rule: row.rule as HoldRule,
    evidence: row.evidence,
    state: row.state as HoldState,
    heldSince: row.heldSince,
    askedAt: row.askedAt,
    firstYes: row.firstYesAt === null ? null : { by: row.firstYesBy as FirstYes['by'], at: row.firstYesAt },
    decidedAt: row.decidedAt,
  };
}

function toHeldOperation(row: Hold): HeldOperation {
  return { ...toStoredHold(row), operation: toOperation(row.operation) };
}

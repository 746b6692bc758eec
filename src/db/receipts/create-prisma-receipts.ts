import { foldEmail } from '../../domain/email.ts';
import { foldText } from '../../domain/fold-text.ts';
import type { Actor, Receipt, ReceiptEvent } from '../../domain/receipt.ts';
import { eventsOf } from '../../domain/receipt-group.ts';
import type { ReceiptPage, ReceiptPageQuery, ReceiptQuery, Receipts } from '../../ports/receipts.ts';
import type { Prisma } from '../generated/client.ts';
import { inBatches } from '../in-batches.ts';
import { toStorable } from '../json-rows.ts';
import { fromCursor, toCursor } from '../keyset-cursor.ts';
import { escapeLike } from '../search-text.ts';
import { appendReceipts, RECEIPTS_AT_ONCE, type ReceiptDeps } from './append-receipts.ts';
import { verifyReceipts } from './verify-receipts.ts';

type Row = Prisma.ReceiptGetPayload<{ include: { text: true } }>;

export function createPrismaReceipts(deps: ReceiptDeps): Receipts {
  return {
    async append(connectionId, drafts) {
      for (const batch of inBatches(drafts, RECEIPTS_AT_ONCE))
        await appendReceipts(deps, connectionId, batch);
    },
    async list(connectionId, query) {
      const rows = await deps.prisma.receipt.findMany({
        where: whereOf(connectionId, query),
        orderBy: { number: 'desc' },
        take: query.limit,
        include: { text: true },
      });
      return rows.reverse().map(toReceipt);
    },
    page: (connectionId, query) => pageOf(deps, connectionId, query),
    verify: (connectionId) => verifyReceipts(deps, connectionId),
  };
}

async function pageOf(
  { prisma }: ReceiptDeps,
  connectionId: string,
  { filter, search, limit, after }: ReceiptPageQuery,
): Promise<ReceiptPage> {
  const event = filter === 'all' ? undefined : { in: [...eventsOf(filter)] };
  const words = foldText(toStorable(search ?? '')).split(/\s+/u);
  const AND = words.filter((word) => word !== '').map((word) => ({ search: { contains: escapeLike(word) } }));
  const where = { connectionId, event, ...(AND.length === 0 ? {} : { text: { AND } }) };
  const before = Number(fromCursor(after)?.[1] ?? Number.NaN);
  const rows = await prisma.receipt.findMany({
    where: { ...where, ...(Number.isInteger(before) ? { number: { lt: before } } : {}) },
    orderBy: { number: 'desc' },
    take: limit + 1,
    include: { text: true },
  });
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    receipts: page.map(toReceipt),
    next: last === undefined ? null : toCursor(['', String(last.number)]),
    total: await prisma.receipt.count({ where }),
  };
}

function whereOf(connectionId: string, { email, from, to }: ReceiptQuery): Prisma.ReceiptWhereInput {
  return {
    connectionId,
    at: { gte: from ?? undefined, lte: to ?? undefined },
    text: email === null ? undefined : { emailFold: foldEmail(email) },
  };
}

function toReceipt(row: Row): Receipt {
  const { text, accountId, planHash, runId, number, seal, at } = row;
  const facts: Receipt['facts'] = JSON.parse(row.facts);
  const subject = { email: text?.email ?? null, name: text?.name ?? null, accountId };
  return {
    number,
    seal,
    event: row.event as ReceiptEvent,
    at,
    actor: toActor(row),
    subject,
    planHash,
    runId,
    facts,
  };
}

/** Whose text was erased is still known by kind and id. */
function toActor({ actorKind, actorId, text }: Row): Actor {
  if (actorKind === 'slack')
    return { kind: 'slack', userId: actorId ?? '', name: text?.actor ?? actorId ?? '' };
  if (actorKind === 'command_line') return { kind: 'command_line', user: text?.actor ?? '' };
  return { kind: 'rollcall' };
}

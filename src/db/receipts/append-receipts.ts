import { randomBytes } from 'node:crypto';
import { foldEmail } from '../../domain/email.ts';
import type { Actor, ReceiptDraft } from '../../domain/receipt.ts';
import type { Sealer } from '../encryption/create-sealer.ts';
import type { Prisma, PrismaClient } from '../generated/client.ts';
import { toStorable } from '../json-rows.ts';
import { toSearchText } from '../search-text.ts';
import { canonicalFacts, headText, saltedHash, sealText } from './seal-text.ts';

export interface ReceiptDeps {
  readonly prisma: PrismaClient;
  readonly sealer: Sealer;
}

/** Receipts of one transaction: short enough for the embedded database, where it stops everybody else. */
export const RECEIPTS_AT_ONCE = 200;

/** Numbers and chains under a lock of the head's row, so that two processes never fork the chain (R1). */
export async function appendReceipts(
  { prisma, sealer }: ReceiptDeps,
  connectionId: string,
  drafts: readonly ReceiptDraft[],
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    let { number, seal } = await lockHead(tx, sealer, connectionId);
    const receipts: Prisma.ReceiptCreateManyInput[] = [];
    const texts: Prisma.ReceiptTextCreateManyInput[] = [];
    for (const draft of drafts) {
      number += 1;
      const { fields, text } = toRows(connectionId, number, draft);
      seal = sealer.seal(sealText(fields, seal));
      receipts.push({ ...fields, seal });
      texts.push(text);
    }
    await tx.receipt.createMany({ data: receipts });
    await tx.receiptText.createMany({ data: texts });
    const headSeal = sealer.seal(headText(connectionId, number, seal));
    await tx.receiptHead.update({ where: { connectionId }, data: { number, seal, headSeal } });
  });
}

async function lockHead(
  tx: Prisma.TransactionClient,
  sealer: Sealer,
  connectionId: string,
): Promise<{ number: number; seal: string }> {
  const first = sealer.seal(headText(connectionId, 0, ''));
  await tx.$executeRaw`
    INSERT INTO receipt_heads (connection_id, number, seal, head_seal)
    VALUES (${connectionId}::uuid, 0, '', ${first}) ON CONFLICT DO NOTHING`;
  const [head] = await tx.$queryRaw<{ number: number; seal: string }[]>`
    SELECT number, seal FROM receipt_heads WHERE connection_id = ${connectionId}::uuid FOR UPDATE`;
  if (head === undefined) throw new Error('the head of the receipts was just written');
  return head;
}

function toRows(connectionId: string, number: number, draft: ReceiptDraft) {
  const { subject, actor } = draft;
  const salt = randomBytes(16).toString('hex');
  const email = storable(subject.email);
  const name = storable(subject.name);
  const actorName = storable(actorText(actor));
  const fields = {
    connectionId,
    number,
    event: draft.event,
    at: draft.at,
    actorKind: actor.kind,
    actorId: actor.kind === 'slack' ? actor.userId : null,
    actorHash: saltedHash(salt, actorName),
    accountId: subject.accountId,
    emailHash: saltedHash(salt, email),
    nameHash: saltedHash(salt, name),
    planHash: draft.planHash,
    runId: draft.runId,
    facts: toStorable(canonicalFacts(draft.facts)),
  };
  const emailFold = email === null ? null : foldEmail(email);
  const search = toSearchText([email, name]);
  return { fields, text: { connectionId, number, salt, email, emailFold, name, search, actor: actorName } };
}

function actorText(actor: Actor): string | null {
  if (actor.kind === 'slack') return actor.name;
  return actor.kind === 'command_line' ? actor.user : null;
}

function storable(text: string | null): string | null {
  return text === null ? null : toStorable(text);
}

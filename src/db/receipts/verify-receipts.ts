import type { Verification } from '../../ports/receipts.ts';
import type { Prisma } from '../generated/client.ts';
import type { ReceiptDeps } from './append-receipts.ts';
import { headText, saltedHash, sealText } from './seal-text.ts';

type Row = Prisma.ReceiptGetPayload<{ include: { text: true } }>;

const PAGE = 1_000;

/**
 * Walks the chain from the first receipt to the head. Finds an edit, a reorder, a removal, and an end that was
 * cut off. A text that was erased is fine; one that does not fit its hash is not (R1).
 */
export async function verifyReceipts(
  { prisma, sealer }: ReceiptDeps,
  connectionId: string,
): Promise<Verification> {
  const head = await prisma.receiptHead.findUnique({ where: { connectionId } });
  let checked = 0;
  let previous = '';
  for (;;) {
    const rows = await prisma.receipt.findMany({
      where: { connectionId, number: { gt: checked } },
      orderBy: { number: 'asc' },
      take: PAGE,
      include: { text: true },
    });
    for (const row of rows) {
      const fits =
        row.number === checked + 1 && sealer.fits(sealText(row, previous), row.seal) && textFits(row);
      if (!fits) return { checked: checked + 1, ok: false, firstBad: checked + 1 };
      checked += 1;
      previous = row.seal;
    }
    if (rows.length < PAGE) break;
  }
  const whole = head === null ? checked === 0 : headFits(head, sealer, checked, previous);
  return whole ? { checked, ok: true, firstBad: null } : { checked, ok: false, firstBad: checked + 1 };
}

function headFits(
  head: {
    readonly connectionId: string;
    readonly number: number;
    readonly seal: string;
    readonly headSeal: string;
  },
  sealer: ReceiptDeps['sealer'],
  checked: number,
  previous: string,
): boolean {
  if (!sealer.fits(headText(head.connectionId, head.number, head.seal), head.headSeal)) return false;
  return head.number === checked && head.seal === previous;
}

function textFits({ text, emailHash, nameHash, actorHash }: Row): boolean {
  if (text === null) return true;
  const { salt, email, name, actor } = text;
  return (
    saltedHash(salt, email) === emailHash &&
    saltedHash(salt, name) === nameHash &&
    saltedHash(salt, actor) === actorHash
  );
}

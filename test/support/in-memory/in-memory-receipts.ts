import { createHash } from 'node:crypto';
import { foldEmail } from '../../../src/domain/email.ts';
import { foldText } from '../../../src/domain/fold-text.ts';
import type { Receipt, ReceiptDraft } from '../../../src/domain/receipt.ts';
import { eventsOf } from '../../../src/domain/receipt-group.ts';
import type { Receipts } from '../../../src/ports/receipts.ts';
import { connectionIn, type Memory } from './memory.ts';

/** Chained like the real ones, without a key: whoever can change this memory needs no keys. */
export function createInMemoryReceipts(memory: Memory): Receipts {
  const of = (connectionId: string) => connectionIn(memory, connectionId).receipts;
  return {
    async append(connectionId, drafts) {
      const receipts = of(connectionId);
      for (const draft of drafts) {
        const number = receipts.length + 1;
        receipts.push({ ...draft, number, seal: sealOf(draft, number, receipts.at(-1)) });
      }
    },
    list: async (connectionId, { email, from, to, limit }) =>
      of(connectionId)
        .filter(
          ({ subject, at }) =>
            (email === null || (subject.email !== null && foldEmail(subject.email) === foldEmail(email))) &&
            (from === null || at >= from) &&
            (to === null || at <= to),
        )
        .slice(-limit),
    async page(connectionId, { filter, search, limit, after }) {
      const events = filter === 'all' ? null : eventsOf(filter);
      const words = foldText(search ?? '').split(/\s+/u);
      const found = of(connectionId)
        .filter(({ event, subject }) => {
          const text = foldText(`${subject.email ?? ''}\n${subject.name ?? ''}`);
          return (events?.includes(event) ?? true) && words.every((word) => text.includes(word));
        })
        .reverse();
      const rest = found.filter(({ number }) => after === null || number < Number(after));
      const receipts = rest.slice(0, limit);
      const next = rest.length > limit ? String(receipts.at(-1)?.number) : null;
      return { receipts, next, total: found.length };
    },
    async verify(connectionId) {
      const receipts = of(connectionId);
      const bad = receipts.findIndex(
        ({ number, seal, ...draft }, index) => seal !== sealOf(draft, number, receipts[index - 1]),
      );
      if (bad !== -1) return { checked: bad + 1, ok: false, firstBad: bad + 1 };
      return { checked: receipts.length, ok: true, firstBad: null };
    },
  };
}

function sealOf(draft: ReceiptDraft, number: number, previous: Receipt | undefined): string {
  const text = JSON.stringify([draft, number, previous?.seal ?? '']);
  return createHash('sha256').update(text).digest('hex');
}

import { OPERATION_KINDS } from '../domain/operation.ts';
import type { Actor, ReceiptDraft } from '../domain/receipt.ts';
import type { Texts } from './texts.ts';

/** What a receipt records, in a few words and without whom it is about: `Deactivated`. */
export function describeReceipt(texts: Texts, receipt: Pick<ReceiptDraft, 'event' | 'facts'>): string {
  if (receipt.event !== 'applied') return texts.receipts.events[receipt.event];
  const kind = OPERATION_KINDS.find((known) => known === receipt.facts.kind);
  return kind === undefined ? texts.words.outcome.applied : texts.receipts.done[kind];
}

/** Who decided or caused something. */
export function describeActor(texts: Texts, actor: Actor): string {
  switch (actor.kind) {
    case 'slack':
      return actor.name;
    case 'command_line':
      return texts.words.commandLine(actor.user);
    case 'rollcall':
      return texts.words.rollcall;
  }
}

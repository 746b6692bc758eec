import { leadingCause, type Operation } from '../domain/operation.ts';
import type { Actor, ReceiptDraft } from '../domain/receipt.ts';

export interface Yes {
  readonly planHash: string;
  readonly comment: string | null;
  readonly by: Actor;
  readonly at: Date;
}

/** That somebody said yes to a held operation, and on what evidence. */
export function approvalReceipt(
  event: 'approved' | 'first_approval',
  operation: Operation,
  { planHash, comment, by, at }: Yes,
): ReceiptDraft {
  return {
    event,
    at,
    actor: by,
    subject: { email: operation.email, name: operation.name, accountId: operation.accountId },
    planHash,
    runId: null,
    facts: {
      kind: operation.kind,
      cause: leadingCause(operation),
      rule: operation.hold?.rule ?? null,
      evidence: operation.evidence,
      ...(comment === null ? {} : { comment }),
    },
  };
}

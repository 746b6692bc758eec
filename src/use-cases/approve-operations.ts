import { foldEmail } from '../domain/email.ts';
import { isApprovable } from '../domain/hold.ts';
import { type Operation, operationKey } from '../domain/operation.ts';
import type { Plan } from '../domain/plan.ts';
import type { Actor } from '../domain/receipt.ts';
import type { Ports } from '../ports/ports.ts';
import { approvalReceipt } from './approval-receipt.ts';
import { stillWaiting } from './still-waiting.ts';

type Needs = Pick<Ports, 'clock' | 'connections' | 'directory' | 'holds' | 'receipts'>;

/** Which held operations somebody says yes to: all of them, those of causes, those of emails, single keys. */
export type ApprovalScope =
  | { readonly kind: 'all' }
  | {
      readonly kind: 'some';
      readonly causes: readonly string[];
      readonly emails: readonly string[];
      readonly keys: readonly string[];
    };

/**
 * Says yes to held operations of the plan that was shown. Only those whose stored hold still rests on the
 * evidence shown are approved (A1); what no approval releases (G1, M1, M2, G6) is left alone. Counts as the
 * review of G4. Answers the operations that are approved now.
 */
export async function approveOperations(
  ports: Needs,
  connectionId: string,
  shown: Pick<Plan, 'hash' | 'operations'>,
  scope: ApprovalScope,
  by: Actor,
  comment: string | null = null,
): Promise<readonly Operation[]> {
  const now = ports.clock.now();
  const asked = shown.operations.filter(
    (operation) => operation.hold !== null && isApprovable(operation.hold.rule) && isChosen(operation, scope),
  );
  const chosen = await stillWaiting(ports, connectionId, asked);
  if (chosen.length === 0) return [];
  // On record before it counts: a crash in between must not leave a change that nobody is known to have approved (R1).
  await ports.receipts.append(
    connectionId,
    chosen.map((operation) =>
      approvalReceipt('approved', operation, { planHash: shown.hash, comment, by, at: now }),
    ),
  );
  const evidence = chosen.map((operation) => ({
    key: operationKey(operation),
    evidence: operation.evidence,
  }));
  const keys = await ports.holds.decide(connectionId, evidence, 'approved', by, now);
  const approved = chosen.filter((operation) => keys.has(operationKey(operation)));
  if (approved.length === 0) return [];
  await ports.connections.setReviewed(connectionId, now);
  await ports.directory.setSourcesReviewed(connectionId, now);
  return approved;
}

function isChosen(operation: Operation, scope: ApprovalScope): boolean {
  if (scope.kind === 'all') return true;
  return (
    scope.causes.some((cause) => operation.reasons.some((reason) => reason.cause === cause)) ||
    scope.emails.some((email) => foldEmail(email) === foldEmail(operation.email)) ||
    scope.keys.includes(operationKey(operation))
  );
}

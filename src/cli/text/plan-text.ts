import { leadingCause, type Operation } from '../../domain/operation.ts';
import type { Plan } from '../../domain/plan.ts';
import { describeCause } from '../../texts/describe-cause.ts';
import { describeDrift } from '../../texts/describe-drift.ts';
import { describeHold } from '../../texts/describe-hold.ts';
import type { Texts } from '../../texts/texts.ts';
import { table } from './table.ts';

/** The plan as a table, then the drift, then how to approve. */
export function planText(texts: Texts, plan: Plan): string {
  const { columns } = texts.cli;
  if (plan.operations.length === 0 && plan.drift.length === 0) return texts.cli.nothingToDo;
  const parts: string[] = [];
  if (plan.operations.length > 0) parts.push(operationsTable(texts, plan.operations));
  if (plan.drift.length > 0) {
    const rows = plan.drift.map((drift) => [drift.email, drift.accountId, describeDrift(texts, drift.why)]);
    parts.push(table([columns.drift, columns.id, columns.cause], rows));
  }
  if (plan.operations.some(({ hold }) => hold !== null)) parts.push(texts.cli.heldNext);
  return parts.join('\n\n');
}

export function operationsTable(texts: Texts, operations: readonly Operation[]): string {
  const { columns } = texts.cli;
  const rows = operations.map((operation) => [
    texts.words.operation[operation.kind],
    operation.email,
    operation.accountId ?? '–',
    describeCause(texts, leadingCause(operation)),
    operation.hold === null ? '–' : describeHold(texts, operation.hold),
  ]);
  return table([columns.kind, columns.email, columns.id, columns.cause, columns.hold], rows);
}

import { leadingCause } from '../../domain/operation.ts';
import { describeCause } from '../../texts/describe-cause.ts';
import { describeHold } from '../../texts/describe-hold.ts';
import { describeReason } from '../../texts/describe-reason.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Explanation } from '../../use-cases/explain-person.ts';

/** The chain of reasons, a step a line, and what the next comparison would do (E2). */
export function whyText(texts: Texts, explanation: Explanation): string {
  const { account, operation } = explanation;
  const lines = [
    explanation.email,
    ...explanation.reasons.map((reason) => `  → ${describeReason(texts, reason)}`),
  ];
  if (account !== null) lines.push(`  Slack: ${account.id}, ${texts.words.status[account.status]}`);
  if (operation !== null) {
    lines.push(
      `  ${texts.words.operation[operation.kind]}: ${describeCause(texts, leadingCause(operation))}`,
    );
    if (operation.hold !== null) lines.push(`  ${describeHold(texts, operation.hold)}`);
  }
  return lines.join('\n');
}

import type { Connection } from '../../domain/connection.ts';
import type { Operation } from '../../domain/operation.ts';
import type { Plan } from '../../domain/plan.ts';
import { describeCause } from '../../texts/describe-cause.ts';
import { describeHold } from '../../texts/describe-hold.ts';
import { describeReason } from '../../texts/describe-reason.ts';
import type { Texts } from '../../texts/texts.ts';

/** One operation as interfaces.md fixes it (`plan`, `why`). */
export function toOperationJson(texts: Texts, operation: Operation) {
  const { kind, email, accountId, from, to, hold } = operation;
  return {
    kind,
    email,
    accountId,
    reasons: operation.reasons.map(({ cause, chain }) => ({
      cause,
      detail: [describeCause(texts, cause), ...chain.map((reason) => describeReason(texts, reason))].join(
        ' → ',
      ),
    })),
    hold: hold === null ? null : { rule: hold.rule, detail: describeHold(texts, hold) },
    from,
    to,
  };
}

/** The answer of `plan` (interfaces.md). */
export function toPlanJson(texts: Texts, connection: Connection, plan: Plan) {
  const { directory, slack } = plan.readings;
  return {
    id: plan.id,
    hash: plan.hash,
    team: connection.slackId,
    readings: {
      directory: { at: directory.at, people: directory.people, complete: directory.complete },
      slack: { at: slack.at, accounts: slack.accounts, pages: slack.pages, complete: slack.complete },
    },
    operations: plan.operations.map((operation) => toOperationJson(texts, operation)),
    drift: plan.drift.map(({ accountId, email, why }) => ({ accountId, email, why })),
    unchanged: plan.unchanged,
  };
}

import { accountName } from '../../domain/account.ts';
import { personName } from '../../domain/person.ts';
import { describeReason } from '../../texts/describe-reason.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Explanation } from '../../use-cases/explain-person.ts';
import { toOperationJson } from './plan-json.ts';

/** The answer of `why` (interfaces.md): the chain, also for a "no" (E2). */
export function toWhyJson(texts: Texts, explanation: Explanation) {
  const { person, account, operation } = explanation;
  return {
    email: explanation.email,
    person:
      person === null
        ? null
        : {
            id: person.person.id,
            email: person.person.email,
            name: personName(person.person),
            status: person.person.status,
            source: person.person.sourceName,
            unit: person.unitPath,
            groups: person.groups,
          },
    account:
      account === null
        ? null
        : {
            id: account.id,
            email: account.email,
            name: accountName(account),
            status: account.status,
            role: account.role,
          },
    entitled: explanation.entitled,
    reasons: explanation.reasons.map((reason) => ({
      kind: reason.kind,
      detail: describeReason(texts, reason),
    })),
    operation: operation === null ? null : toOperationJson(texts, operation),
  };
}

import type { ViewOutput } from '@slack/bolt';
import { INPUTS } from '../../action-ids.ts';
import {
  APPROVAL_SCOPES,
  type ApprovalChoices,
  DECISIONS,
  FIRST_CHOICES,
} from '../../blocks/modals/approval-model.ts';
import { readFormValues } from '../support/form-values.ts';

export interface ApprovalForm {
  readonly choices: Omit<ApprovalChoices, 'page'>;
  readonly causes: readonly string[];
  readonly holdIds: readonly string[];
  readonly until: string | null;
  readonly typed: string;
  readonly comment: string | null;
}

const LASTS = ['evidence', 'until', 'always'] as const;

/** The approval modal as it is filled in; what is not asked for has its first value. */
export function readApprovalForm(view: Pick<ViewOutput, 'state'>): ApprovalForm {
  const values = readFormValues(view);
  const scope = values.choice(INPUTS.scope);
  const decision = values.choice(INPUTS.decision);
  const lasts = values.choice(INPUTS.lasts);
  return {
    choices: {
      scope: APPROVAL_SCOPES.find((known) => known === scope) ?? FIRST_CHOICES.scope,
      decision: DECISIONS.find((known) => known === decision) ?? FIRST_CHOICES.decision,
      lasts: LASTS.find((known) => known === lasts) ?? FIRST_CHOICES.lasts,
    },
    causes: values.choices(INPUTS.causes),
    holdIds: values.choices(INPUTS.accounts),
    until: values.day(INPUTS.until),
    typed: values.text(INPUTS.typedNumber) ?? '',
    comment: values.text(INPUTS.comment),
  };
}

import type { ViewOutput } from '@slack/bolt';
import { z } from 'zod';
import { ACTIONS, ELEMENT, INPUTS } from '../../action-ids.ts';
import {
  APPROVAL_SCOPES,
  type ApprovalChoices,
  DECISIONS,
  FIRST_CHOICES,
} from '../../blocks/modals/approval-model.ts';

const option = z.object({ value: z.string() });
const one = z.object({ selected_option: option.nullish() }).optional();
const many = z.object({ selected_options: z.array(option).nullish() }).optional();
const text = z.object({ value: z.string().nullish() }).optional();
const date = z.object({ selected_date: z.string().nullish() }).optional();

/** The approval modal's values as Slack sends them; what is not asked for is not there. */
const formSchema = z.object({
  [INPUTS.scope]: z.object({ [ACTIONS.approvalScope]: one }).optional(),
  [INPUTS.causes]: z.object({ [ELEMENT]: many }).optional(),
  [INPUTS.accounts]: z.object({ [ELEMENT]: many, [ACTIONS.approvalAccounts]: many }).optional(),
  [INPUTS.decision]: z.object({ [ACTIONS.approvalDecision]: one }).optional(),
  [INPUTS.lasts]: z.object({ [ACTIONS.approvalLasts]: one }).optional(),
  [INPUTS.until]: z.object({ [ELEMENT]: date }).optional(),
  [INPUTS.typedNumber]: z.object({ [ELEMENT]: text }).optional(),
  [INPUTS.comment]: z.object({ [ELEMENT]: text }).optional(),
});

export interface ApprovalForm {
  readonly choices: Omit<ApprovalChoices, 'page'>;
  readonly causes: readonly string[];
  readonly holdIds: readonly string[];
  readonly until: string | null;
  readonly typed: string;
  readonly comment: string | null;
}

export function readApprovalForm(view: Pick<ViewOutput, 'state'>): ApprovalForm {
  const form = formSchema.parse(view.state.values);
  const scope = form[INPUTS.scope]?.[ACTIONS.approvalScope]?.selected_option?.value;
  const decision = form[INPUTS.decision]?.[ACTIONS.approvalDecision]?.selected_option?.value;
  const lasts = form[INPUTS.lasts]?.[ACTIONS.approvalLasts]?.selected_option?.value;
  const accounts = form[INPUTS.accounts];
  const chosen =
    accounts?.[ELEMENT]?.selected_options ?? accounts?.[ACTIONS.approvalAccounts]?.selected_options ?? [];
  return {
    choices: {
      scope: APPROVAL_SCOPES.find((known) => known === scope) ?? FIRST_CHOICES.scope,
      decision: DECISIONS.find((known) => known === decision) ?? FIRST_CHOICES.decision,
      lasts:
        (['evidence', 'until', 'always'] as const).find((known) => known === lasts) ?? FIRST_CHOICES.lasts,
    },
    causes: (form[INPUTS.causes]?.[ELEMENT]?.selected_options ?? []).map(({ value }) => value),
    holdIds: chosen.map(({ value }) => value),
    until: form[INPUTS.until]?.[ELEMENT]?.selected_date ?? null,
    typed: form[INPUTS.typedNumber]?.[ELEMENT]?.value?.trim() ?? '',
    comment: form[INPUTS.comment]?.[ELEMENT]?.value?.trim() || null,
  };
}

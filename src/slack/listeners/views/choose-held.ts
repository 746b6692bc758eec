import type { Cause } from '../../../domain/cause.ts';
import { isApprovable } from '../../../domain/hold.ts';
import { isRemoval, leadingCause } from '../../../domain/operation.ts';
import type { HeldOperation } from '../../../ports/plans.ts';
import type { ApprovalForm } from './read-approval-form.ts';

export interface ChosenHeld {
  readonly keys: ReadonlySet<string>;
  readonly removals: number;
}

/** Which held operations the form means: all that the modal showed, those of causes, single accounts. */
export function chooseHeld(
  held: readonly HeldOperation[],
  cause: Cause | null,
  form: ApprovalForm,
): ChosenHeld {
  const chosen = held.filter((hold) => {
    if (!isApprovable(hold.rule)) return false;
    const leading = leadingCause(hold.operation);
    if (cause !== null && leading !== cause) return false;
    if (form.choices.scope === 'causes') return form.causes.includes(leading);
    return form.choices.scope === 'all' || form.holdIds.includes(hold.id);
  });
  const removals = chosen.filter(({ operation }) => isRemoval(operation)).length;
  return { keys: new Set(chosen.map(({ key }) => key)), removals };
}

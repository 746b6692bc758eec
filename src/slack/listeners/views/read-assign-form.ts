import type { ViewOutput } from '@slack/bolt';
import { INPUTS } from '../../action-ids.ts';
import { assignMetadata, SUBJECT_KINDS, subjectBlockId } from '../../blocks/modals/assign-view.ts';
import { type AssignChoices, FIRST_ASSIGN_CHOICES } from '../support/build-assign-view.ts';
import { readFormValues } from '../support/form-values.ts';

/**
 * The assign modal as it is filled in. Who was chosen counts for the kind that is chosen now: the block of the
 * kind before may still be on the screen.
 */
export function readAssignForm(view: Pick<ViewOutput, 'private_metadata' | 'state'>): AssignChoices {
  const values = readFormValues(view);
  const chosen = values.choice(INPUTS.subjectKind);
  const before = assignMetadata.parse(view.private_metadata)?.kind ?? FIRST_ASSIGN_CHOICES.kind;
  const kind = SUBJECT_KINDS.find((known) => known === chosen) ?? before;
  const subject = values.option(subjectBlockId(kind));
  return {
    appId: values.choice(INPUTS.app),
    kind,
    subject: subject === null ? null : { id: subject.value, label: subject.label },
    seat: values.choice(INPUTS.seat) === 'guest' ? 'guest' : 'member',
    from: values.day(INPUTS.from),
    until: values.day(INPUTS.until),
    exclude: values.choice(INPUTS.exclude) === 'exclude',
    note: values.text(INPUTS.note),
  };
}

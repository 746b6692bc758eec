import type { InputBlock, ModalView } from '@slack/types';
import type { Seat, Subject } from '../../../domain/assignment.ts';
import type { PlainDate } from '../../../domain/plain-date.ts';
import type { Texts } from '../../../texts/texts.ts';
import { ACTIONS, CALLBACKS, INPUTS } from '../../action-ids.ts';
import { section } from '../build/blocks.ts';
import { option, select } from '../build/elements.ts';
import { externalSelect, input } from '../build/inputs.ts';
import { modal } from '../build/modal.ts';
import { LIMITS } from '../limits.ts';
import { type AssignmentEffect, effectBlocks } from '../parts/assignment-effect.ts';
import { showLabel } from '../text/show-name.ts';

/** An assignment of Slack that stands now. */
export interface StandingAssignment {
  readonly id: string;
  readonly subjectKind: Subject['kind'];
  readonly subjectName: string;
  readonly seat: Seat;
  readonly exclude: boolean;
  readonly until: PlainDate | null;
}

export interface UnassignModel {
  /** Up to 100 are offered at once; where there are more, Rollcall answers while somebody types. */
  readonly assignments: readonly StandingAssignment[];
  readonly total: number;
  readonly chosen: StandingAssignment | null;
  readonly effect: AssignmentEffect;
}

/** Which assignment goes, and what that changes before it is saved. */
export function unassignView(texts: Texts, model: UnassignModel): ModalView {
  const t = texts.assign;
  const frame = { callbackId: CALLBACKS.unassign, title: t.unassignTitle };
  if (model.total === 0)
    return modal({ ...frame, close: texts.buttons.close, blocks: [section(t.nothingToRemove)] });
  return modal({
    ...frame,
    close: texts.buttons.cancel,
    submit: t.unassignSubmit,
    blocks: [chosenInput(texts, model), ...effectBlocks(texts, model.effect)],
  });
}

/** For the answer of the external select as well. */
export function assignmentOption(texts: Texts, assignment: StandingAssignment) {
  const { id, subjectKind, subjectName, seat, exclude, until } = assignment;
  const what = exclude ? texts.words.exclusion : texts.words.seat[seat];
  const end = until === null ? '' : ` · ${texts.format.day(until)}`;
  const label =
    subjectKind === 'organization' ? texts.words.subjectKind[subjectKind] : showLabel(subjectName, 60);
  return option(label, id, `${texts.words.subjectKind[subjectKind]} · ${what}${end}`);
}

function chosenInput(texts: Texts, { assignments, total, chosen }: UnassignModel): InputBlock {
  const t = texts.assign;
  const many = total > LIMITS.staticOptions || assignments.length === 0;
  const element = many
    ? externalSelect(
        ACTIONS.unassignChosen,
        t.placeholders.group,
        chosen === null ? null : assignmentOption(texts, chosen),
      )
    : select(
        ACTIONS.unassignChosen,
        assignments.slice(0, LIMITS.staticOptions).map((one) => assignmentOption(texts, one)),
        chosen?.id ?? null,
      );
  return input(INPUTS.assignment, t.chosen, element, { hint: t.chosenHint, dispatches: true });
}

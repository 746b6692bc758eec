import type { ModalView } from '@slack/types';
import { z } from 'zod';
import type { AssignmentTerms } from '../../../ports/assignments.ts';
import type { Texts } from '../../../texts/texts.ts';
import type { ListedAssignment } from '../../../use-cases/list-assignments.ts';
import { ACTIONS, CALLBACKS, INPUTS } from '../../action-ids.ts';
import { section } from '../build/blocks.ts';
import { modal } from '../build/modal.ts';
import { type AssignmentEffect, effectBlocks } from '../parts/assignment-effect.ts';
import { assignmentText } from '../parts/assignment-row.ts';
import { dayInput, seatInput } from '../parts/common-inputs.ts';
import { createMetadataCodec } from '../view-metadata.ts';

export interface ChangeAssignmentModel {
  /** As it stands now. */
  readonly listed: ListedAssignment;
  readonly terms: AssignmentTerms;
  /** The Slack plan has guest seats by SCIM: Enterprise. */
  readonly guestSeats: boolean;
  readonly effect: AssignmentEffect;
}

export const changeAssignmentMetadata = createMetadataCodec(z.object({ id: z.string() }));

/** Seat, from and until of one assignment, and who gains or loses by the change before it is saved. */
export function changeAssignmentView(texts: Texts, model: ChangeAssignmentModel): ModalView {
  const t = texts.assign;
  const { listed, terms, guestSeats, effect } = model;
  return modal({
    callbackId: CALLBACKS.changeAssignment,
    title: texts.assignments.changeTitle,
    close: texts.buttons.cancel,
    submit: texts.assignments.changeSubmit,
    metadata: changeAssignmentMetadata.encode({ id: listed.assignment.id }),
    blocks: [
      section(assignmentText(texts, listed)),
      guestSeats
        ? seatInput(texts, t.seatLabel, terms.seat, ACTIONS.changeSeat)
        : section(texts.invite.guestNote),
      dayInput(INPUTS.from, t.fromLabel, terms.from, { action: ACTIONS.changeFrom, hint: t.dayHint }),
      dayInput(INPUTS.until, t.untilLabel, terms.until, { action: ACTIONS.changeUntil, hint: t.dayHint }),
      ...effectBlocks(texts, effect),
    ],
  });
}

import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import type { Seat, Subject } from '../../../domain/assignment.ts';
import type { PlainDate } from '../../../domain/plain-date.ts';
import type { Texts } from '../../../texts/texts.ts';
import { ACTIONS, CALLBACKS, INPUTS } from '../../action-ids.ts';
import { context, section } from '../build/blocks.ts';
import { option, select } from '../build/elements.ts';
import { externalSelect, input, radio } from '../build/inputs.ts';
import { modal } from '../build/modal.ts';
import { LIMITS } from '../limits.ts';
import { type AssignmentEffect, effectBlocks } from '../parts/assignment-effect.ts';
import { dayInput, reasonInput, seatInput } from '../parts/common-inputs.ts';
import { showLabel } from '../text/show-name.ts';
import { createMetadataCodec } from '../view-metadata.ts';

export const SUBJECT_KINDS = [
  'organization',
  'unit',
  'group',
  'workspace',
  'person',
] as const satisfies readonly Subject['kind'][];

/** What has been chosen so far; the view is built anew at each change, with the effect counted again. */
export interface AssignModel {
  /** Slack first; at most 100 are shown. */
  readonly apps: readonly { readonly id: string; readonly name: string }[];
  readonly appId: string;
  readonly kind: Subject['kind'];
  /** Null: not chosen yet, or the whole organisation. */
  readonly subject: { readonly id: string; readonly label: string } | null;
  readonly seat: Seat;
  readonly from: PlainDate | null;
  readonly until: PlainDate | null;
  readonly exclude: boolean;
  readonly note: string | null;
  /** The Slack plan has guest seats by SCIM: Enterprise. */
  readonly guestSeats: boolean;
  readonly effect: AssignmentEffect;
}

/** Which kind's block the subject is read from. */
export const assignMetadata = createMetadataCodec(z.object({ kind: z.enum(SUBJECT_KINDS) }));

/** App, whom, seat, from, until, and what it changes before it is saved. */
export function assignView(texts: Texts, model: AssignModel): ModalView {
  const t = texts.assign;
  return modal({
    callbackId: CALLBACKS.assign,
    title: t.title,
    close: texts.buttons.cancel,
    submit: model.exclude ? t.excludeSubmit : t.submit,
    metadata: assignMetadata.encode({ kind: model.kind }),
    blocks: [
      appInput(texts, model),
      kindInput(texts, model),
      subjectInput(texts, model),
      excludeInput(texts, model),
      ...seat(texts, model),
      dayInput(INPUTS.from, t.fromLabel, model.from, { action: ACTIONS.assignFrom, hint: t.dayHint }),
      dayInput(INPUTS.until, t.untilLabel, model.until, { action: ACTIONS.assignUntil, hint: t.dayHint }),
      reasonInput(INPUTS.note, { label: t.noteLabel, hint: t.noteHint }, model.note, true),
      ...effectBlocks(texts, model.effect),
    ],
  });
}

/** Another kind has another block, so that what was chosen of the first kind does not stay in the second. */
export function subjectBlockId(kind: Subject['kind']): string {
  return `${INPUTS.subject}.${kind}`;
}

function appInput(texts: Texts, { apps, appId }: AssignModel): InputBlock {
  const options = apps
    .slice(0, LIMITS.staticOptions)
    .map(({ id, name }) => option(showLabel(name, LIMITS.optionText), id));
  const element = select(ACTIONS.assignApp, options, appId);
  return input(INPUTS.app, texts.assign.appLabel, element, { dispatches: true });
}

function kindInput(texts: Texts, { kind }: AssignModel): InputBlock {
  const options = SUBJECT_KINDS.map((one) => option(texts.words.subjectKind[one], one));
  const element = select(ACTIONS.assignKind, options, kind);
  return input(INPUTS.subjectKind, texts.assign.kindLabel, element, { dispatches: true });
}

function subjectInput(texts: Texts, { kind, subject }: AssignModel): KnownBlock {
  const t = texts.assign;
  if (kind === 'organization') return context(t.pickers.organization);
  const chosen = subject === null ? null : option(showLabel(subject.label, LIMITS.optionText), subject.id);
  const element = externalSelect(ACTIONS.assignSubject, t.placeholders[kind], chosen);
  return input(subjectBlockId(kind), t.pickers[kind], element, { dispatches: true });
}

function excludeInput(texts: Texts, { exclude }: AssignModel): InputBlock {
  const t = texts.assign;
  const options = [option(t.include, 'include'), option(t.exclude, 'exclude')];
  const element = radio(ACTIONS.assignExclude, options, exclude ? 'exclude' : 'include');
  return input(INPUTS.exclude, t.excludeLabel, element, { hint: t.excludeHint, dispatches: true });
}

function seat(texts: Texts, model: AssignModel): KnownBlock[] {
  if (model.exclude) return [];
  if (!model.guestSeats) return [section(texts.invite.guestNote)];
  return [seatInput(texts, texts.assign.seatLabel, model.seat, ACTIONS.assignSeat)];
}

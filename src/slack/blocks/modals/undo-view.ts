import type { KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import { z } from 'zod';
import type { Operation } from '../../../domain/operation.ts';
import type { Actor } from '../../../domain/receipt.ts';
import type { UndoRefusal } from '../../../domain/reverse-operation.ts';
import { describeErrorCode } from '../../../texts/describe-error.ts';
import { describeActor } from '../../../texts/describe-receipt.ts';
import type { Texts } from '../../../texts/texts.ts';
import { ACTIONS, CALLBACKS } from '../../action-ids.ts';
import { actions, context, section } from '../build/blocks.ts';
import { option, select } from '../build/elements.ts';
import { modal } from '../build/modal.ts';
import { LIMITS } from '../limits.ts';
import { heldOperationLine } from '../parts/operation-line.ts';
import { fitLines } from '../text/fit-lines.ts';
import { type Mrkdwn, mrkdwn } from '../text/mrkdwn.ts';
import { showLabel, showName } from '../text/show-name.ts';
import { createMetadataCodec } from '../view-metadata.ts';

/** A run that changed something. */
export interface RunChoice {
  readonly id: string;
  readonly at: Date;
  readonly by: Actor;
  readonly changes: number;
}

export interface UndoModel {
  readonly chosen: RunChoice;
  /** The last ones, newest first. */
  readonly choices: readonly RunChoice[];
  /** What would be done about it now, with what would hold it. */
  readonly operations: readonly Operation[];
  readonly stays: readonly { readonly name: string; readonly code: UndoRefusal }[];
  /** Accounts that only somebody with a higher Slack role may touch (A2). */
  readonly above: number;
  readonly now: Date;
}

/** More than a section has room for: a run of ten thousand is not written out to be cut off. */
const MOST_LINES = 200;

export const undoMetadata = createMetadataCodec(z.object({ runId: z.string() }));

/** What undoing the run would do, account by account, before the button; and what it cannot bring back (X8). */
export function undoView(texts: Texts, model: UndoModel): ModalView {
  const t = texts.undo;
  const { chosen, operations, stays, above } = model;
  const held = operations.some(({ hold }) => hold !== null);
  return modal({
    callbackId: CALLBACKS.undo,
    title: t.title,
    close: texts.buttons.cancel,
    ...(operations.length === 0 ? {} : { submit: t.submit }),
    metadata: undoMetadata.encode({ runId: chosen.id }),
    blocks: [
      choice(texts, model),
      ...(operations.length === 0 ? [section(t.nothingLeft)] : takenBack(texts, operations)),
      ...staying(texts, stays),
      ...(above === 0 ? [] : [context(t.above(above))]),
      ...(operations.length === 0 ? [] : [context(t.kept), context(t.mayNot)]),
      ...(held ? [context(t.guarded)] : []),
    ],
  });
}

function choice(texts: Texts, { chosen, choices, now }: UndoModel): KnownBlock {
  const t = texts.undo;
  const all = choices.some(({ id }) => id === chosen.id) ? choices : [chosen, ...choices];
  const options = all.map((run): PlainTextOption => {
    const by = describeActor(texts, run.by);
    return option(t.run(run.at, now, run.changes, by), run.id);
  });
  return actions('undo-run', [select(ACTIONS.undoRun, options, chosen.id, t.runPlaceholder)]);
}

function takenBack(texts: Texts, operations: readonly Operation[]): KnownBlock[] {
  const first = operations.slice(0, MOST_LINES);
  const lines = first.map((operation) => mrkdwn`• ${heldOperationLine(texts, operation)}`);
  return [
    section(mrkdwn`*${texts.undo.back(operations.length)}*`),
    section(fitLines(lines, LIMITS.sectionText, texts.paging.andMore, operations.length)),
  ];
}

function staying(texts: Texts, stays: UndoModel['stays']): KnownBlock[] {
  if (stays.length === 0) return [];
  const lines = stays.slice(0, MOST_LINES).map(({ name, code }): Mrkdwn => {
    const why = describeErrorCode(texts, code)?.title ?? '';
    return mrkdwn`• *${showName(texts, name)}*: ${showLabel(why, LIMITS.sectionText)}`;
  });
  return [
    section(mrkdwn`*${texts.undo.stays(stays.length)}*`),
    section(fitLines(lines, LIMITS.sectionText, texts.paging.andMore, stays.length)),
  ];
}

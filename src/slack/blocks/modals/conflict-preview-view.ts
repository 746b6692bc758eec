import type { ModalView } from '@slack/types';
import { z } from 'zod';
import type { Texts } from '../../../texts/texts.ts';
import type { ConflictDecision } from '../../../use-cases/settle-conflict.ts';
import { CALLBACKS } from '../../action-ids.ts';
import { context, divider, section } from '../build/blocks.ts';
import { modal } from '../build/modal.ts';
import { type ForecastModel, forecastBlocks } from '../parts/forecast-blocks.ts';
import { showLabel } from '../text/show-name.ts';
import { createMetadataCodec } from '../view-metadata.ts';

/** A decision as it was shown: the confirmation is bound to that (A1). */
export interface ConflictOrder extends ConflictDecision {
  readonly shown: string;
}

export const conflictOrder = createMetadataCodec<ConflictOrder>(
  z.object({
    what: z.enum(['hand_over', 'keep']),
    pair: z.object({ fromId: z.string(), toId: z.string() }),
    choice: z.array(z.string()).nullable(),
    shown: z.string(),
  }),
);

export interface ConflictPreviewModel {
  readonly order: ConflictOrder;
  readonly fromName: string;
  readonly toName: string;
  readonly people: number;
  readonly forecast: ForecastModel;
  /** It was shown before and is different now. */
  readonly moved: boolean;
}

/** What deciding so does, in the directory and in Slack, before the button. */
export function conflictPreviewView(texts: Texts, model: ConflictPreviewModel): ModalView {
  const t = texts.conflicts;
  const { order, people } = model;
  const [from, to] = [showLabel(model.fromName), showLabel(model.toName)];
  const says = order.what === 'keep' ? t.willKeep : t.willHandOver;
  return modal({
    callbackId: CALLBACKS.conflictPreview,
    title: t.previewTitle,
    close: texts.buttons.cancel,
    submit: t.submit,
    metadata: conflictOrder.encode(order),
    blocks: [
      ...(model.moved ? [section(`⚠️ ${t.moved}`)] : []),
      section(says(from, to, people)),
      divider(),
      ...forecastBlocks(texts, model.forecast),
      ...(order.what === 'keep' ? [] : [context(t.undo(from, to))]),
    ],
  });
}

import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import type { RejectedLine } from '../../../domain/rejected-line.ts';
import type { Texts } from '../../../texts/texts.ts';
import { CALLBACKS } from '../../action-ids.ts';
import { context, divider, section } from '../build/blocks.ts';
import { modal } from '../build/modal.ts';
import { type ForecastModel, forecastBlocks } from '../parts/forecast-blocks.ts';
import { rejectedBlocks } from '../parts/rejected-blocks.ts';
import { showLabel } from '../text/show-name.ts';
import { createMetadataCodec } from '../view-metadata.ts';
import { directoryLines, type ImportCountsModel } from './import-preview-view.ts';

/** A reading as it was shown: the confirmation is bound to that (A1). */
export interface PullOrder {
  readonly sourceId: string;
  /** Digest of what it would do. */
  readonly shown: string;
}

export const pullOrder = createMetadataCodec<PullOrder>(
  z.object({ sourceId: z.string(), shown: z.string() }),
);

export interface PullPreviewModel {
  readonly order: PullOrder;
  readonly name: string;
  readonly read: number;
  readonly counts: ImportCountsModel;
  readonly rejected: readonly RejectedLine[];
  readonly forecast: ForecastModel;
  /** It was shown before and is different now. */
  readonly moved: boolean;
}

/** What reading a directory now changes here and in Slack, before it is taken over. */
export function pullPreviewView(texts: Texts, model: PullPreviewModel): ModalView {
  const t = texts.pulling;
  return modal({
    callbackId: CALLBACKS.pullPreview,
    title: t.title,
    close: texts.buttons.cancel,
    submit: t.submit,
    metadata: pullOrder.encode(model.order),
    blocks: [
      ...(model.moved ? [section(`⚠️ ${t.moved}`)] : []),
      section(t.read(showLabel(model.name), model.read)),
      ...effect(texts, model),
    ],
  });
}

/** What the reading did. */
export function pullDoneView(texts: Texts, model: PullPreviewModel): ModalView {
  return modal({
    callbackId: CALLBACKS.importDone,
    title: texts.pulling.title,
    close: texts.buttons.close,
    blocks: [
      section(`✅ ${texts.pulling.done(showLabel(model.name))}`),
      ...effect(texts, model),
      context(texts.importing.comparing),
    ],
  });
}

function effect(texts: Texts, { counts, rejected, forecast }: PullPreviewModel): KnownBlock[] {
  const t = texts.pulling;
  return [
    section(directoryLines(texts, counts)),
    context(`🛟 ${rejected.length > 0 ? t.nobodyGoes : t.missing}`),
    ...rejectedBlocks(texts, rejected),
    divider(),
    ...forecastBlocks(texts, forecast),
  ];
}

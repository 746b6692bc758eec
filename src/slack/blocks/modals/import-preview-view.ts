import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import type { RejectedLine } from '../../../domain/rejected-line.ts';
import type { Texts } from '../../../texts/texts.ts';
import { CALLBACKS } from '../../action-ids.ts';
import { context, divider, section } from '../build/blocks.ts';
import { modal } from '../build/modal.ts';
import { type ForecastModel, forecastBlocks } from '../parts/forecast-blocks.ts';
import { rejectedBlocks } from '../parts/rejected-blocks.ts';
import { joinMrkdwn, type Mrkdwn, mrkdwn } from '../text/mrkdwn.ts';
import { showLabel } from '../text/show-name.ts';
import { createMetadataCodec } from '../view-metadata.ts';

export interface ImportCountsModel {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  readonly conflicts: number;
}

export interface ImportPreviewModel {
  /** Where the file lies, how it is meant, and what was shown of it: the confirmation is bound to that (A1). */
  readonly order: ImportOrder;
  readonly fileName: string;
  readonly read: number;
  readonly counts: ImportCountsModel;
  readonly rejected: readonly RejectedLine[];
  readonly forecast: ForecastModel;
  /** It was shown before and is different now. */
  readonly moved: boolean;
}

export interface ImportOrder {
  readonly fileId: string;
  readonly source: string;
  readonly part: boolean;
  /** Digest of the file and of what it would do. */
  readonly shown: string;
}

export const importOrder = createMetadataCodec<ImportOrder>(
  z.object({ fileId: z.string(), source: z.string(), part: z.boolean(), shown: z.string() }),
);

/** What a file changes in the directory and in Slack, before it is imported. */
export function importPreviewView(texts: Texts, model: ImportPreviewModel): ModalView {
  const t = texts.importing;
  return modal({
    callbackId: CALLBACKS.importPreview,
    title: t.previewTitle,
    close: texts.buttons.cancel,
    submit: t.submit,
    metadata: importOrder.encode(model.order),
    blocks: [
      ...(model.moved ? [section(`⚠️ ${t.moved}`)] : []),
      context(t.fileLine(showLabel(model.fileName), showLabel(model.order.source), model.read)),
      section(directoryLines(texts, model.counts)),
      ...nobodyGoes(texts, model),
      ...rejectedBlocks(texts, model.rejected),
      divider(),
      ...forecastBlocks(texts, model.forecast),
    ],
  });
}

/** Added, changed, gone, as before. */
export function directoryLines(texts: Texts, counts: ImportCountsModel): Mrkdwn {
  const t = texts.importing;
  return joinMrkdwn(
    [
      mrkdwn`*${t.directoryTitle}*`,
      mrkdwn`➕ ${t.added(counts.added)}`,
      mrkdwn`✏️ ${t.changed(counts.changed)}`,
      mrkdwn`➖ ${t.gone(counts.removed)}`,
      mrkdwn`＝ ${t.unchanged(counts.unchanged - counts.conflicts)}`,
      ...(counts.conflicts > 0 ? [mrkdwn`⚠️ ${t.conflicts(counts.conflicts)}`] : []),
    ],
    '\n',
  );
}

function nobodyGoes(texts: Texts, { rejected, order }: ImportPreviewModel): KnownBlock[] {
  const t = texts.importing;
  if (rejected.length > 0) return [context(`🛟 ${t.nobodyGoesRejected}`)];
  return order.part ? [context(`🛟 ${t.nobodyGoesPart}`)] : [];
}

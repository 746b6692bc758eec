import type { ModalView } from '@slack/types';
import type { Texts } from '../../../texts/texts.ts';
import { CALLBACKS } from '../../action-ids.ts';
import { context, divider, section } from '../build/blocks.ts';
import { modal } from '../build/modal.ts';
import { forecastBlocks } from '../parts/forecast-blocks.ts';
import { mrkdwn } from '../text/mrkdwn.ts';
import { showLabel } from '../text/show-name.ts';
import { directoryLines, type ImportPreviewModel } from './import-preview-view.ts';

/** What an import did to the directory, and what follows in Slack. */
export function importDoneView(texts: Texts, model: ImportPreviewModel): ModalView {
  const t = texts.importing;
  return modal({
    callbackId: CALLBACKS.importDone,
    title: t.doneTitle,
    close: texts.buttons.close,
    blocks: [
      section(mrkdwn`✅ ${t.done(showLabel(model.fileName), showLabel(model.order.source))}`),
      section(directoryLines(texts, model.counts)),
      divider(),
      ...forecastBlocks(texts, model.forecast),
      context(t.comparing),
    ],
  });
}

import type { ModalView } from '@slack/types';
import { z } from 'zod';
import type { Texts } from '../../../texts/texts.ts';
import { CALLBACKS } from '../../action-ids.ts';
import { context, section } from '../build/blocks.ts';
import { modal } from '../build/modal.ts';
import { LIMITS } from '../limits.ts';
import { findingLines, type WorkspaceFindings } from '../parts/workspace-findings.ts';
import { showLabel } from '../text/show-name.ts';
import { truncate } from '../text/truncate.ts';
import { createMetadataCodec } from '../view-metadata.ts';

export interface WorkspaceDeleteModel extends Pick<WorkspaceFindings, 'gains' | 'loses'> {
  readonly id: string;
  readonly name: string;
}

export const workspaceDeleteMetadata = createMetadataCodec(z.object({ id: z.string() }));

/** Who loses Slack by it, how many that is, and how to take it back, before the button. */
export function workspaceDeleteView(texts: Texts, model: WorkspaceDeleteModel): ModalView {
  const t = texts.workspaces;
  const { gains, loses } = model;
  const lines = findingLines(texts, { gains, loses, malformed: [], unknown: [] });
  const counts = [
    ...(loses.length === 0 ? [t.deleteNobody] : [texts.assign.loses(loses.length)]),
    ...(gains.length === 0 ? [] : [texts.assign.gains(gains.length)]),
  ];
  return modal({
    callbackId: CALLBACKS.workspaceDelete,
    title: t.deleteTitle,
    close: texts.buttons.cancel,
    submit: t.deleteSubmit,
    metadata: workspaceDeleteMetadata.encode({ id: model.id }),
    blocks: [
      section(t.deleteText(showLabel(model.name))),
      section(counts.join(' · ')),
      ...lines.map((line) => section(truncate(line, LIMITS.sectionText))),
      context(t.deleteUndo),
    ],
  });
}

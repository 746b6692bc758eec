import type { ModalView, PlainTextOption } from '@slack/types';
import { z } from 'zod';
import type { ConflictedPerson, ConflictPair, SourceConflict } from '../../../ports/source-conflicts.ts';
import type { Texts } from '../../../texts/texts.ts';
import { ACTIONS, CALLBACKS, ELEMENT, INPUTS } from '../../action-ids.ts';
import { context, section } from '../build/blocks.ts';
import { option } from '../build/elements.ts';
import { input, multiExternalSelect, radio } from '../build/inputs.ts';
import { modal } from '../build/modal.ts';
import { showEmail, showLabel, showName } from '../text/show-name.ts';
import { createMetadataCodec } from '../view-metadata.ts';

export const conflictMetadata = createMetadataCodec<ConflictPair>(
  z.object({ fromId: z.string(), toId: z.string() }),
);

export const CONFLICT_CHOICES = ['hand_over', 'keep'] as const;

/** Whose the people are that two sources have (D4). */
export function conflictView(texts: Texts, conflict: SourceConflict): ModalView {
  const t = texts.conflicts;
  const { fromId, toId, people, apart } = conflict;
  const [from, to] = [showLabel(conflict.fromName), showLabel(conflict.toName)];
  const choices = [
    option(t.handOver(to), 'hand_over', t.handOverHint),
    option(t.keep(from), 'keep', t.keepHint),
  ];
  return modal({
    callbackId: CALLBACKS.conflict,
    title: t.title,
    close: texts.buttons.cancel,
    submit: t.preview,
    metadata: conflictMetadata.encode({ fromId, toId }),
    blocks: [
      section(t.intro(from, to, people)),
      input(INPUTS.decision, t.whatLabel, radio(ELEMENT, choices, 'hand_over')),
      input(INPUTS.accounts, t.whomLabel, multiExternalSelect(ACTIONS.conflictPeople, t.whomPlaceholder), {
        optional: true,
        hint: t.whomHint,
      }),
      ...(apart > 0 ? [context(`⚠️ ${t.apart(to, apart)}`)] : []),
    ],
  });
}

export function conflictedOption(texts: Texts, { personId, name, email }: ConflictedPerson): PlainTextOption {
  return option(showName(texts, name), personId, showEmail(texts, email));
}

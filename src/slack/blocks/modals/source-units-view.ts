import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { UNIT_ATTRIBUTES, type UnitAttribute } from '../../../domain/unit-attribute.ts';
import type { Texts } from '../../../texts/texts.ts';
import { CALLBACKS, ELEMENT, INPUTS } from '../../action-ids.ts';
import { section } from '../build/blocks.ts';
import { option } from '../build/elements.ts';
import { input, radio } from '../build/inputs.ts';
import { modal } from '../build/modal.ts';
import { showLabel } from '../text/show-name.ts';
import { createMetadataCodec } from '../view-metadata.ts';

export const unitsMetadata = createMetadataCodec(z.object({ name: z.string() }));

/** What the units of a source that pushes are taken from. */
export function sourceUnitsView(texts: Texts, name: string, from: UnitAttribute): ModalView {
  const t = texts.settings.units;
  const choices = UNIT_ATTRIBUTES.map((one) => option(t.from[one], one));
  return modal({
    callbackId: CALLBACKS.sourceUnits,
    title: t.title,
    close: texts.buttons.cancel,
    submit: t.submit,
    metadata: unitsMetadata.encode({ name }),
    blocks: [
      section(t.text(showLabel(name))),
      input(INPUTS.units, t.label, radio(ELEMENT, choices, from), { hint: t.pathHint }),
    ],
  });
}

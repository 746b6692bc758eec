import type { ModalView } from '@slack/types';
import { z } from 'zod';
import type { Texts } from '../../../texts/texts.ts';
import { CALLBACKS, ELEMENT, INPUTS } from '../../action-ids.ts';
import { context, section } from '../build/blocks.ts';
import { input, textInput } from '../build/inputs.ts';
import { modal } from '../build/modal.ts';
import { showLabel } from '../text/show-name.ts';
import { createMetadataCodec } from '../view-metadata.ts';

/** Of a source that is there: its name. Never a token: the client sees the metadata (R3). */
export const sourceMetadata = createMetadataCodec(z.object({ name: z.string().nullable() }));

const MOST_NAME = 75;

/** A source to be made (`name` null), or a new token for one that is there: what follows, before the button. */
export function sourceTokenView(texts: Texts, name: string | null): ModalView {
  const t = texts.settings.token;
  return modal({
    callbackId: CALLBACKS.sourceToken,
    title: name === null ? t.newTitle : t.rotateTitle,
    close: texts.buttons.cancel,
    submit: t.newSubmit,
    metadata: sourceMetadata.encode({ name }),
    blocks:
      name === null
        ? [
            section(t.newText),
            input(INPUTS.name, t.nameLabel, textInput(ELEMENT, { maxLength: MOST_NAME }), {
              hint: t.nameHint,
            }),
          ]
        : [section(t.rotateText(showLabel(name)))],
  });
}

/** What revoking leads to, before the button. */
export function sourceRevokeView(texts: Texts, name: string): ModalView {
  const t = texts.settings.token;
  return modal({
    callbackId: CALLBACKS.sourceRevoke,
    title: t.revokeTitle,
    close: texts.buttons.cancel,
    submit: t.revokeSubmit,
    metadata: sourceMetadata.encode({ name }),
    blocks: [section(t.revokeText(showLabel(name)))],
  });
}

/** The token, this once, and where it goes. */
export function tokenShownView(
  texts: Texts,
  shown: { readonly name: string; readonly token: string; readonly url: string },
): ModalView {
  const t = texts.settings.token;
  return modal({
    callbackId: CALLBACKS.notice,
    title: t.shownTitle,
    close: texts.buttons.close,
    blocks: [
      section(t.shownText(showLabel(shown.name))),
      // Plain: mrkdwn would read an underscore of the token as formatting.
      section(`${t.urlLabel}:\n${shown.url}`),
      section(`${t.tokenLabel}:\n${shown.token}`),
      context(t.where),
    ],
  });
}

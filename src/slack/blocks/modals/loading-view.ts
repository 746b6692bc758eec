import type { ModalView } from '@slack/types';
import type { Texts } from '../../../texts/texts.ts';
import { CALLBACKS } from '../../action-ids.ts';
import { section } from '../build/blocks.ts';
import { modal } from '../build/modal.ts';

/** Opened at once, because a trigger lives three seconds; an update fills it. The title is that of what comes. */
export function loadingView(texts: Texts, title: string = texts.notices.loadingTitle): ModalView {
  return modal({
    callbackId: CALLBACKS.loading,
    title,
    close: texts.buttons.close,
    blocks: [section(`⏳ ${texts.notices.loading}`)],
  });
}

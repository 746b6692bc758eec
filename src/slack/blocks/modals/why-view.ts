import type { ModalView } from '@slack/types';
import type { Texts } from '../../../texts/texts.ts';
import { CALLBACKS } from '../../action-ids.ts';
import { modal } from '../build/modal.ts';
import { type WhyModel, whyBlocks } from '../parts/why-blocks.ts';

/** The chain of reasons, for people without Slack too. */
export function whyView(texts: Texts, model: WhyModel): ModalView {
  return modal({
    callbackId: CALLBACKS.why,
    title: texts.account.whyTitle,
    close: texts.buttons.close,
    blocks: whyBlocks(texts, model),
  });
}

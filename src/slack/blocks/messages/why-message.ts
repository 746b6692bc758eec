import type { Texts } from '../../../texts/texts.ts';
import { type Message, message } from '../build/message.ts';
import { type WhyModel, whyBlocks } from '../parts/why-blocks.ts';
import { showName } from '../text/show-name.ts';

/** The chain of reasons as an answer to `/provision why`. */
export function whyMessage(texts: Texts, model: WhyModel): Message {
  return message(texts.commands.whyTitle(showName(texts, model.name)), whyBlocks(texts, model));
}

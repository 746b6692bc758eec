import type { Texts } from '../../../texts/texts.ts';
import { section } from '../build/blocks.ts';
import { type Message, message } from '../build/message.ts';
import { type ChooseModel, matchRows } from '../modals/choose-view.ts';

/** Several people match what was typed: one button each. */
export function chooseMessage(texts: Texts, model: ChooseModel): Message {
  const said = texts.commands.chooseText(model.total);
  return message(said, [section(said), ...matchRows(texts, model)]);
}

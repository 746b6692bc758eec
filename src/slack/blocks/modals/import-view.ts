import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import type { ErrorText } from '../../../texts/error-text.ts';
import type { Texts } from '../../../texts/texts.ts';
import { CALLBACKS, ELEMENT, INPUTS } from '../../action-ids.ts';
import { section } from '../build/blocks.ts';
import { option } from '../build/elements.ts';
import { fileInput, input, radio, textInput } from '../build/inputs.ts';
import { modal } from '../build/modal.ts';
import { mrkdwn } from '../text/mrkdwn.ts';

export interface ImportModel {
  readonly source: string;
  /** Null: not answered yet; a guess would decide who goes. */
  readonly part: boolean | null;
  /** What is wrong with the file that was chosen before. */
  readonly problem: ErrorText | null;
}

/** So much is read of a file; Slack itself takes more. */
export const MOST_FILE_BYTES = 50_000_000;

const FILE_TYPES = ['csv', 'txt', 'tsv'];
const LONGEST_SOURCE = 60;

/** Which file, from which source, and whether it holds everybody (G2). */
export function importView(texts: Texts, { source, part, problem }: ImportModel): ModalView {
  const t = texts.importing;
  const limit = `${texts.format.number(MOST_FILE_BYTES / 1_000_000)} MB`;
  const name = textInput(ELEMENT, { initial: source, maxLength: LONGEST_SOURCE });
  return modal({
    callbackId: CALLBACKS.import,
    title: t.title,
    close: texts.buttons.cancel,
    submit: t.preview,
    blocks: [
      ...problemBlocks(problem),
      section(t.intro),
      input(INPUTS.file, t.fileLabel, fileInput(ELEMENT, FILE_TYPES), { hint: t.fileHint(limit) }),
      partInput(texts, part),
      input(INPUTS.source, t.sourceLabel, name, { hint: t.sourceHint }),
    ],
  });
}

function problemBlocks(problem: ErrorText | null): KnownBlock[] {
  return problem === null ? [] : [section(mrkdwn`⚠️ *${problem.title}*\n${problem.next}`)];
}

function partInput(texts: Texts, part: boolean | null): InputBlock {
  const t = texts.importing;
  const options = [option(t.everybody, 'everybody', t.everybodyHint), option(t.some, 'some', t.someHint)];
  const chosen = part === null ? null : part ? 'some' : 'everybody';
  return input(INPUTS.part, t.partLabel, radio(ELEMENT, options, chosen));
}

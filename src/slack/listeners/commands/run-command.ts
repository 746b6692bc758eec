import { may } from '../../../domain/rollcall-role.ts';
import { describeError } from '../../../texts/describe-error.ts';
import { helpMessage } from '../../blocks/messages/help-message.ts';
import { errorMessage, refusalMessage } from '../../blocks/messages/notice-message.ts';
import type { CommandContext } from './command-context.ts';
import { COMMANDS, type CommandRow } from './command-table.ts';
import { suggestWord } from './suggest-word.ts';

/** Finds the word, checks who asks, carries it out. A fault is answered in a sentence where it was typed. */
export async function runCommand(context: Omit<CommandContext, 'rest'>, text: string): Promise<void> {
  const { scene, answer, deps } = context;
  const [word = '', ...others] = text.trim().split(/\s+/);
  const row = rowOf(word);
  if (row === null) return answerUnknown(context, word, others);
  if (row.needs !== null && !may(scene.caller.roles, row.needs))
    return answer(refusalMessage(scene.texts, row.needs));
  try {
    await row.run({ ...context, rest: text.trim().slice(word.length).trim() });
  } catch (error) {
    const reference = deps.ports.newId().slice(-8);
    deps.log.error({ err: error, reference, word }, 'a command did not work');
    await answer(errorMessage(describeError(scene.texts, error, reference)));
  }
}

function rowOf(word: string): CommandRow | null {
  const key = word.toLowerCase();
  return Object.hasOwn(COMMANDS, key) ? (COMMANDS[key] ?? null) : null;
}

/** Those without a role get the friendly no for whatever they type. */
async function answerUnknown(
  { scene, answer }: Omit<CommandContext, 'rest'>,
  word: string,
  others: readonly string[],
) {
  if (!may(scene.caller.roles, 'see')) return answer(refusalMessage(scene.texts, 'see'));
  const near = suggestWord(
    word,
    Object.keys(COMMANDS).filter((known) => known !== ''),
  );
  const suggestion = near === null ? null : [near, ...others].join(' ');
  await answer(helpMessage(scene.texts, { unknown: word, suggestion }));
}

import type { KnownBlock } from '@slack/types';
import type { Texts } from '../../../texts/texts.ts';
import { ACTIONS, actionId } from '../../action-ids.ts';
import { encodeActionValue } from '../action-value.ts';
import { actions, context, header, section } from '../build/blocks.ts';
import { button } from '../build/elements.ts';
import { type Message, message } from '../build/message.ts';
import { joinMrkdwn, mrkdwn } from '../text/mrkdwn.ts';
import { showLabel } from '../text/show-name.ts';

export interface HelpModel {
  /** What was typed and is no command; null: help was asked for. */
  readonly unknown: string | null;
  /** The command that it looks like, with what followed it, such as `deactivate ada@example.com`; null: none. */
  readonly suggestion: string | null;
}

/** What Rollcall can do, with examples; a near miss gets the right word as a button. */
export function helpMessage(texts: Texts, model: HelpModel): Message {
  const t = texts.commands;
  const lines = t.help.map(({ usage, does }) => mrkdwn`\`${usage}\`  ${does}`);
  return message(model.unknown === null ? t.helpTitle : t.unknown(showLabel(model.unknown)), [
    ...miss(texts, model),
    header(t.helpTitle),
    section(joinMrkdwn(lines, '\n')),
    context(t.helpWho),
  ]);
}

/** Only the near miss: short, because the reader knows what they want. */
export function didYouMeanMessage(texts: Texts, model: HelpModel & { readonly unknown: string }): Message {
  return message(texts.commands.unknown(showLabel(model.unknown)), miss(texts, model));
}

const LONGEST_COMMAND = 1_000;

function miss(texts: Texts, { unknown, suggestion }: HelpModel): KnownBlock[] {
  if (unknown === null) return [];
  const t = texts.commands;
  const said = section(`🤔 ${t.unknown(showLabel(unknown))}`);
  if (suggestion === null) return [said];
  const word = showLabel(suggestion.split(' ', 1)[0] ?? '');
  const value = encodeActionValue({ to: 'command', text: suggestion.slice(0, LONGEST_COMMAND / 2) });
  return [
    said,
    section(t.didYouMean(word)),
    actions('suggestion', [
      button(t.run(`/provision ${word}`), ACTIONS.suggestion, { value, style: 'primary' }),
      button(t.helpButton, actionId(ACTIONS.suggestion, 'help'), {
        value: encodeActionValue({ to: 'command', text: 'help' }),
      }),
    ]),
  ];
}

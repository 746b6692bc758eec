import type { KnownBlock } from '@slack/types';
import type { Texts } from '../../../texts/texts.ts';
import { ACTIONS } from '../../action-ids.ts';
import { encodeActionValue } from '../action-value.ts';
import { actions, context, header, section } from '../build/blocks.ts';
import { button } from '../build/elements.ts';
import { type Message, message } from '../build/message.ts';
import { type ForecastModel, forecastBlocks } from '../parts/forecast-blocks.ts';
import { mrkdwn } from '../text/mrkdwn.ts';
import { showLabel, showName } from '../text/show-name.ts';

export interface WhatIfModel extends ForecastModel {
  /** As it was typed, such as `delete group engineering`. */
  readonly asked: string;
  /** Who asked, where the channel sees it; null: only whoever asked sees it, with a button that posts it. */
  readonly postedBy: string | null;
  readonly mayPost: boolean;
}

const LONGEST_ASKED = 120;
const LONGEST_COMMAND = 1_000;

/** What a change would do to Slack; nothing was changed. */
export function whatIfMessage(texts: Texts, model: WhatIfModel): Message {
  const t = texts.whatIf;
  const asked = showLabel(model.asked, LONGEST_ASKED);
  return message(t.title(asked), [
    header(t.title(asked)),
    ...forecastBlocks(texts, model),
    context(model.postedBy === null ? t.looked : t.posted(showName(texts, model.postedBy))),
    ...postButton(texts, model),
  ]);
}

function postButton(texts: Texts, { asked, postedBy, mayPost }: WhatIfModel): KnownBlock[] {
  if (postedBy !== null || !mayPost || asked.length > LONGEST_COMMAND) return [];
  const value = encodeActionValue({ to: 'command', text: asked });
  return [actions('what-if', [button(texts.whatIf.post, ACTIONS.postWhatIf, { value })])];
}

/** What can be asked, with examples. */
export function whatIfHelpMessage(texts: Texts): Message {
  const t = texts.whatIf;
  return message(t.helpTitle, [
    section(`🤔 ${t.helpTitle}`),
    ...t.examples.map((example) => section(mrkdwn`\`/provision what-if ${example}\``)),
  ]);
}

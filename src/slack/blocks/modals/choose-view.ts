import type { ModalView, SectionBlock } from '@slack/types';
import type { AccountStatus } from '../../../domain/account.ts';
import type { Texts } from '../../../texts/texts.ts';
import { ACTIONS, CALLBACKS } from '../../action-ids.ts';
import { context, section } from '../build/blocks.ts';
import { modal } from '../build/modal.ts';
import { chooseButton } from '../parts/choose-button.ts';
import { mrkdwn } from '../text/mrkdwn.ts';
import { showEmail, showName } from '../text/show-name.ts';

/** Somebody who matches what was typed: an account, or a person without one. */
export interface Match {
  readonly accountId: string | null;
  readonly email: string;
  readonly name: string;
  /** Null: no account. */
  readonly status: AccountStatus | null;
}

export interface ChooseModel {
  /** What the choice goes on with: the word of the command, such as `deactivate`. */
  readonly verb: string;
  /** Best first; the first ten are shown. */
  readonly matches: readonly Match[];
  readonly total: number;
}

const MOST_MATCHES = 10;

/** Several people match: one button each. */
export function chooseView(texts: Texts, model: ChooseModel): ModalView {
  return modal({
    callbackId: CALLBACKS.choose,
    title: texts.notices.chooseTitle,
    close: texts.buttons.cancel,
    blocks: [section(texts.commands.chooseText(model.total)), ...matchRows(texts, model)],
  });
}

/** The same rows for a message. At most eleven blocks. */
export function matchRows(texts: Texts, model: ChooseModel) {
  const rows = model.matches
    .slice(0, MOST_MATCHES)
    .map((match, index) => row(texts, model.verb, match, index));
  return model.total > rows.length ? [...rows, context(texts.notices.chooseMore)] : rows;
}

function row(texts: Texts, verb: string, match: Match, index: number): SectionBlock {
  const { name, email, status } = match;
  const standing = status === null ? texts.commands.noAccountShort : texts.words.status[status];
  const text = mrkdwn`*${showName(texts, name)}*\n${showEmail(texts, email)} · ${standing}`;
  return section(text, chooseButton(texts, `${ACTIONS.choose}.${index}`, verb, match));
}

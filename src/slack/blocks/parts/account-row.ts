import type { SectionBlock } from '@slack/types';
import type { AccountRole, AccountStatus } from '../../../domain/account.ts';
import type { Texts } from '../../../texts/texts.ts';
import { ACTIONS } from '../../action-ids.ts';
import { section } from '../build/blocks.ts';
import { option, overflow } from '../build/elements.ts';
import { type PersonVerb, toRowOption } from '../row-option.ts';
import { mrkdwn } from '../text/mrkdwn.ts';
import { showEmail, showName } from '../text/show-name.ts';

/** One account in a list, as the index has it. */
export interface AccountRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly status: AccountStatus;
  /** Null until users.list was read. */
  readonly role: AccountRole | null;
  readonly entitled: boolean;
  /** The viewer may ask for changes to it: not a bot, not a stranger, not above them in rank. */
  readonly changeable: boolean;
}

/** Name, email and facts, with a ⋯ that shows, explains, and activates or deactivates. */
export function accountRow(texts: Texts, row: AccountRow): SectionBlock {
  const { status, role, id } = row;
  const facts = texts.lists.accountFacts(
    texts.words.status[status],
    describeRole(texts, role),
    row.entitled ? texts.words.entitled : texts.words.notEntitled,
  );
  const text = mrkdwn`*${showName(texts, row.name)}*\n${showEmail(texts, row.email)}\n${facts}`;
  const options = verbsOf(row).map((verb) => option(texts.buttons[verb], toRowOption(verb, id)));
  return section(text, overflow(ACTIONS.accountMenu, options));
}

export function describeRole(texts: Texts, role: AccountRole | null): string {
  return role === null ? texts.words.roleUnknown : texts.words.role[role];
}

function verbsOf({ status, changeable }: AccountRow): readonly PersonVerb[] {
  if (!changeable) return ['show', 'why'];
  return ['show', 'why', status === 'inactive' ? 'activate' : 'deactivate'];
}

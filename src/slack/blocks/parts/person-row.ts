import type { SectionBlock } from '@slack/types';
import type { ListedPerson } from '../../../ports/people-index.ts';
import type { Texts } from '../../../texts/texts.ts';
import { ACTIONS } from '../../action-ids.ts';
import { section } from '../build/blocks.ts';
import { option, overflow } from '../build/elements.ts';
import { type PersonVerb, toRowOption } from '../row-option.ts';
import { mrkdwn } from '../text/mrkdwn.ts';
import { showEmail, showLabel, showName } from '../text/show-name.ts';

/** Somebody of the directory in a list. */
export interface PersonRow extends Omit<ListedPerson, 'givenName' | 'familyName'> {
  readonly name: string;
  /** The viewer may ask for changes to the account, or for one. */
  readonly changeable: boolean;
}

/** Name, email, unit and facts, with a ⋯ that shows, explains, and invites, activates or deactivates. */
export function personRow(texts: Texts, row: PersonRow): SectionBlock {
  const { people, words } = texts;
  const facts = people.facts(
    words.personStatus[row.status],
    row.entitled ? words.entitled : words.notEntitled,
    row.account === null ? people.noAccount : people.account(words.status[row.account.status]),
  );
  const unit = row.unitPath === null ? people.noUnit : showLabel(row.unitPath);
  const text = mrkdwn`*${showName(texts, row.name)}*\n${showEmail(texts, row.email)} · ${unit}\n${facts}`;
  const options = verbsOf(row).map((verb) => option(wordFor(texts, verb, row), toRowOption(verb, row.id)));
  return section(text, overflow(ACTIONS.personMenu, options));
}

function wordFor(texts: Texts, verb: PersonVerb, { account }: PersonRow): string {
  return verb === 'show' && account === null ? texts.people.show : texts.buttons[verb];
}

function verbsOf({ account, status, changeable }: PersonRow): readonly PersonVerb[] {
  if (!changeable) return ['show', 'why'];
  if (account === null) return status === 'active' ? ['show', 'why', 'invite'] : ['show', 'why'];
  return ['show', 'why', account.status === 'inactive' ? 'activate' : 'deactivate'];
}

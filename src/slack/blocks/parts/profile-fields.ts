import type { SectionBlock } from '@slack/types';
import type { Texts } from '../../../texts/texts.ts';
import { fields } from '../build/blocks.ts';
import type { AccountProfile, PersonProfile } from '../modals/account-model.ts';
import { type Mrkdwn, mrkdwn } from '../text/mrkdwn.ts';
import { showEmail, showLabel, showName } from '../text/show-name.ts';
import { truncate } from '../text/truncate.ts';
import { describeRole } from './account-row.ts';

const LONGEST_LIST = 600;

export function slackProfile(texts: Texts, account: AccountProfile): SectionBlock {
  const t = texts.account;
  return fields(
    present([
      [t.email, showEmail(texts, account.email)],
      [t.secondaryEmail, account.secondaryEmail && showEmail(texts, account.secondaryEmail)],
      [t.status, texts.words.status[account.status]],
      [t.role, describeRole(texts, account.role)],
      [t.userName, showLabel(account.userName)],
      [t.jobTitle, account.title && showLabel(account.title)],
      [t.slackId, showLabel(account.id)],
    ]),
  );
}

export function personProfile(texts: Texts, person: PersonProfile): SectionBlock {
  const t = texts.account;
  return fields(
    present([
      [showName(texts, person.name), showEmail(texts, person.email)],
      [t.status, texts.words.personStatus[person.status]],
      [t.source, showLabel(person.sourceName)],
      [t.jobTitle, person.title && showLabel(person.title)],
      [t.unit, person.unitPath && showLabel(person.unitPath)],
      [t.groups, namesOf(texts, person.groups)],
      [t.workspaces, namesOf(texts, person.workspaces)],
    ]),
  );
}

function namesOf(texts: Texts, names: readonly string[]): string | null {
  const shown = names.slice(0, 20).map((name) => showLabel(name));
  const more = names.length - shown.length;
  const all = more > 0 ? [...shown, texts.paging.andMore(more)] : shown;
  return all.length === 0 ? null : truncate(all.join(', '), LONGEST_LIST);
}

function present(facts: readonly (readonly [string, string | null])[]): readonly Mrkdwn[] {
  return facts.flatMap(([name, value]) =>
    value === null || value === '' ? [] : [mrkdwn`*${name}*\n${value}`],
  );
}

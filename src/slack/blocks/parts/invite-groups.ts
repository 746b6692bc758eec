import type { SectionBlock } from '@slack/types';
import type { InviteOutcome } from '../../../texts/en/modals/invite.ts';
import type { Texts } from '../../../texts/texts.ts';
import { section } from '../build/blocks.ts';
import { fitLines } from '../text/fit-lines.ts';
import { mrkdwn } from '../text/mrkdwn.ts';
import { showEmail } from '../text/show-name.ts';

const SIGNS: Readonly<Record<InviteOutcome, string>> = {
  invite: '✉️',
  inactive: '↩️',
  held: '⏸',
  off: '⏸',
  already_active: 'ℹ️',
  already_invited: 'ℹ️',
  malformed: '⚠️',
  directory_says_no: '⚠️',
};

const ORDER = Object.keys(SIGNS) as InviteOutcome[];
const LONGEST_GROUP = 1_500;

interface Line {
  readonly email: string;
  readonly verdict: InviteOutcome;
}

/** The addresses by what happens to them: one block for each verdict, so at most eight, however many there are. */
export function inviteGroups(texts: Texts, lines: readonly Line[]): SectionBlock[] {
  return ORDER.flatMap((verdict) => {
    const own = lines.filter((line) => line.verdict === verdict);
    return own.length === 0 ? [] : [group(texts, verdict, own)];
  });
}

function group(texts: Texts, verdict: InviteOutcome, lines: readonly Line[]): SectionBlock {
  const heading = texts.invite.group(describeInvite(texts, verdict), lines.length);
  const emails = lines.slice(0, 50).map(({ email }) => mrkdwn`${showEmail(texts, email)}`);
  const listed = fitLines(emails, LONGEST_GROUP, texts.paging.andMore, lines.length);
  return section(mrkdwn`${SIGNS[verdict]} *${heading}*\n${listed}`);
}

function describeInvite(texts: Texts, verdict: InviteOutcome): string {
  if (verdict === 'held') return texts.invite.resultHeld;
  return verdict === 'off' ? texts.invite.resultOff : texts.invite.verdicts[verdict];
}

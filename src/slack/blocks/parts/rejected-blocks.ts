import type { KnownBlock } from '@slack/types';
import type { RejectedLine } from '../../../domain/rejected-line.ts';
import { describeRejectedLine } from '../../../texts/describe-rejected-line.ts';
import type { Texts } from '../../../texts/texts.ts';
import { section } from '../build/blocks.ts';
import { LIMITS } from '../limits.ts';
import { fitLines } from '../text/fit-lines.ts';
import { joinMrkdwn, mrkdwn } from '../text/mrkdwn.ts';
import { showLabel } from '../text/show-name.ts';

const MOST_REJECTED = 10;
const LONGEST_LINE = 200;

/** What of a file or reading was left out, and why. */
export function rejectedBlocks(texts: Texts, rejected: readonly RejectedLine[]): KnownBlock[] {
  if (rejected.length === 0) return [];
  const lines = rejected
    .slice(0, MOST_REJECTED)
    .map((line) => mrkdwn`• ${showLabel(describeRejectedLine(texts, line), LONGEST_LINE)}`);
  const listed = fitLines(lines, LIMITS.sectionText / 2, texts.paging.andMore, rejected.length);
  const title = mrkdwn`⚠️ *${texts.importing.rejectedTitle(rejected.length)}*`;
  return [section(joinMrkdwn([title, listed], '\n'))];
}

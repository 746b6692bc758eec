import type { KnownBlock } from '@slack/types';
import { isAddition, isRemoval, type Operation } from '../../../domain/operation.ts';
import { describeHold } from '../../../texts/describe-hold.ts';
import type { Texts } from '../../../texts/texts.ts';
import { context, section } from '../build/blocks.ts';
import { LIMITS } from '../limits.ts';
import { fitLines } from '../text/fit-lines.ts';
import { joinMrkdwn, type Mrkdwn, mrkdwn } from '../text/mrkdwn.ts';
import { showEmail, showLabel, showName } from '../text/show-name.ts';

/** What a change that was not made yet would do to Slack, as the guard sees it. */
export interface ForecastModel {
  readonly operations: readonly Operation[];
  readonly provisioning: boolean;
  /** Slack is assigned to nobody: that is why nothing follows. */
  readonly nothingAssigned?: boolean;
}

const MOST_NAMES = 10;
const MOST_HOLDS = 5;
const LONGEST_HOLD = 300;

/** Who gets and who loses Slack, the first by name; then what runs by itself, and what waits and why. */
export function forecastBlocks(texts: Texts, model: ForecastModel): KnownBlock[] {
  const { operations, provisioning } = model;
  const t = texts.forecast;
  const gains = operations.filter(isAddition);
  const loses = operations.filter(isRemoval);
  const others = operations.length - gains.length - loses.length;
  const title = mrkdwn`*${t.title}*`;
  if (operations.length === 0) {
    const hint = model.nothingAssigned === true ? [section(`💡 ${texts.overview.noAssignment}`)] : [];
    return [section(joinMrkdwn([title, t.nothing], '\n')), ...hint];
  }
  return [
    section(title),
    ...people(texts, mrkdwn`🔴 *${t.loses(loses.length)}*`, loses),
    ...people(texts, mrkdwn`🟢 *${t.gains(gains.length)}*`, gains),
    ...(others > 0 ? [section(`✏️ ${t.others(others)}`)] : []),
    ...waits(texts, operations),
    ...(provisioning ? [] : [context(`⏸ ${t.off}`)]),
  ];
}

function people(texts: Texts, title: Mrkdwn, operations: readonly Operation[]): KnownBlock[] {
  if (operations.length === 0) return [];
  const names = operations
    .slice(0, MOST_NAMES)
    .map(({ name, email }) => mrkdwn`• ${showName(texts, name)} (${showEmail(texts, email)})`);
  const list = fitLines(names, LIMITS.sectionText / 2, texts.paging.andMore, operations.length);
  return [section(joinMrkdwn([title, list], '\n'))];
}

function waits(texts: Texts, operations: readonly Operation[]): KnownBlock[] {
  const t = texts.forecast;
  const held = operations.filter(({ hold }) => hold !== null);
  const free = operations.length - held.length;
  const lines = [
    ...(free > 0 ? [mrkdwn`▶️ ${t.free(free)}`] : []),
    ...(held.length > 0 ? [mrkdwn`⏸ *${t.heldTitle(held.filter(isRemoval).length, held.length)}*`] : []),
  ];
  const why = reasons(texts, held);
  const listed = why.length === 0 ? [] : [fitLines(why, LIMITS.sectionText / 2, texts.paging.andMore)];
  return [section(joinMrkdwn([...lines, ...listed], '\n'))];
}

/** Each sentence once, with how many wait by it; what reaches most people first. */
function reasons(texts: Texts, held: readonly Operation[]): readonly Mrkdwn[] {
  const counts = new Map<string, number>();
  for (const { hold } of held) {
    const said = hold === null ? '' : describeHold(texts, hold);
    counts.set(said, (counts.get(said) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_HOLDS)
    .map(([said, count]) => mrkdwn`• ${texts.format.number(count)}: ${showLabel(said, LONGEST_HOLD)}`);
}

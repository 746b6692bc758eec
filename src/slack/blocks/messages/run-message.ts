import type { KnownBlock } from '@slack/types';
import type { Actor } from '../../../domain/receipt.ts';
import type { Outcome, RunOperation } from '../../../domain/run.ts';
import { describeOutcome } from '../../../texts/describe-outcome.ts';
import { describeActor } from '../../../texts/describe-receipt.ts';
import type { Texts } from '../../../texts/texts.ts';
import { context, section } from '../build/blocks.ts';
import { type Message, message } from '../build/message.ts';
import { LIMITS } from '../limits.ts';
import { fitLines } from '../text/fit-lines.ts';
import { joinMrkdwn, type Mrkdwn, mrkdwn } from '../text/mrkdwn.ts';
import { showLabel, showName } from '../text/show-name.ts';

/** Operations of a run by how they ended; `waiting` are those that have not. */
export type RunCounts = Readonly<Record<Outcome | 'waiting', number>>;

export interface RunProgressModel {
  readonly counts: RunCounts;
  /** Milliseconds, as far as Slack's limits let it be foreseen; null: unknown. */
  readonly left: number | null;
}

/** Rewritten as the run goes on, at most every five seconds. */
export function runProgressMessage(texts: Texts, { counts, left }: RunProgressModel): Message {
  const t = texts.runs;
  const total = totalOf(counts);
  const done = total - counts.waiting;
  const line = [
    t.progress(done, total),
    ...(left === null ? [] : [t.left(left)]),
    ...(counts.failed > 0 ? [t.failedSoFar(counts.failed)] : []),
  ].join(' · ');
  return message(`${t.progressTitle}: ${line}`, [
    section(mrkdwn`⏳ *${t.progressTitle}*\n${bar(done, total)}\n${line}`),
    context(t.safeToLeave),
  ]);
}

export interface RunFinishedModel {
  readonly counts: RunCounts;
  readonly startedBy: Actor;
  /** Those that failed or were stale; the first twenty are listed. */
  readonly troubled: readonly Pick<RunOperation, 'operation' | 'state' | 'error'>[];
}

const MOST_TROUBLED = 20;
const BAR_LENGTH = 20;
const LONGEST_TROUBLE = 300;

/** The same message in the end: what was done, and of what was not, what to do. */
export function runFinishedMessage(texts: Texts, model: RunFinishedModel): Message {
  const t = texts.runs;
  const { counts } = model;
  const failed = counts.failed > 0;
  const title = failed ? t.finishedFailedTitle : t.finishedTitle;
  const summary = totalOf(counts) === 0 ? t.nothingToDo : outcomes(texts, counts);
  return message(`${title}: ${summary}`, [
    section(mrkdwn`${failed ? '⚠️' : '✅'} *${title}*\n${summary}`),
    ...troubles(texts, model, 'failed', t.failuresTitle),
    ...troubles(texts, model, 'stale', t.staleTitle),
    context(t.byWhom(showName(texts, describeActor(texts, model.startedBy)))),
    ...(failed ? [context(t.retried)] : []),
  ]);
}

function totalOf(counts: RunCounts): number {
  return counts.applied + counts.held + counts.stale + counts.failed + counts.waiting;
}

function bar(done: number, total: number): string {
  const full = total === 0 ? BAR_LENGTH : Math.min(BAR_LENGTH, Math.floor((done / total) * BAR_LENGTH));
  return `${'█'.repeat(full)}${'░'.repeat(BAR_LENGTH - full)}`;
}

function outcomes(texts: Texts, counts: RunCounts): string {
  const t = texts.runs;
  return [
    t.applied(counts.applied),
    ...(counts.held > 0 ? [t.held(counts.held)] : []),
    ...(counts.stale > 0 ? [t.stale(counts.stale)] : []),
    ...(counts.failed > 0 ? [t.failed(counts.failed)] : []),
  ].join(' · ');
}

function troubles(
  texts: Texts,
  { troubled, counts }: RunFinishedModel,
  state: 'failed' | 'stale',
  title: string,
): KnownBlock[] {
  const own = troubled.filter((one) => one.state === state);
  if (own.length === 0) return [];
  const lines = own.slice(0, MOST_TROUBLED).map((one) => troubleLine(texts, one));
  const listed = fitLines(
    lines,
    LIMITS.sectionText,
    texts.paging.andMore,
    Math.max(counts[state], own.length),
  );
  return [section(joinMrkdwn([mrkdwn`*${title}*`], '')), section(listed)];
}

function troubleLine(texts: Texts, { operation, error }: Pick<RunOperation, 'operation' | 'error'>): Mrkdwn {
  const what = mrkdwn`• ${texts.words.operation[operation.kind]} *${showName(texts, operation.name)}*`;
  if (error === null) return what;
  const { title, next } = describeOutcome(texts, error);
  return mrkdwn`${what}: ${showLabel(`${title} ${next}`, LONGEST_TROUBLE)}`;
}

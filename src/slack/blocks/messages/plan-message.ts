import type { KnownBlock } from '@slack/types';
import { CAUSES } from '../../../domain/cause.ts';
import { leadingCause, OPERATION_KINDS, type Operation } from '../../../domain/operation.ts';
import type { Plan } from '../../../domain/plan.ts';
import { describeCause } from '../../../texts/describe-cause.ts';
import type { Texts } from '../../../texts/texts.ts';
import { ACTIONS, actionId } from '../../action-ids.ts';
import { encodeActionValue } from '../action-value.ts';
import { actions, context, header, section } from '../build/blocks.ts';
import { button } from '../build/elements.ts';
import { type Message, message } from '../build/message.ts';
import { LIMITS } from '../limits.ts';
import { heldOperationLine, operationLine } from '../parts/operation-line.ts';
import { fitLines } from '../text/fit-lines.ts';
import { joinMrkdwn, type Mrkdwn, mrkdwn } from '../text/mrkdwn.ts';

export interface PlanModel {
  readonly plan: Plan;
  readonly mayAsk: boolean;
  readonly mayDecide: boolean;
}

const MOST_LINES = 15;

/** What a comparison found, as counts by cause and its first operations; nothing was changed. */
export function planMessage(texts: Texts, model: PlanModel): Message {
  const { operations } = model.plan;
  const free = operations.filter(({ hold }) => hold === null);
  const held = operations.filter(({ hold }) => hold !== null);
  const t = texts.commands;
  return message(operations.length === 0 ? t.planNothing : t.planTitle, [
    header(t.planTitle),
    section(summary(texts, model.plan, free.length, held.length)),
    ...group(texts, t.planFreeTitle, free, operationLine),
    ...group(texts, t.planHeldTitle, held, heldOperationLine),
    context(proof(texts, model.plan)),
    ...buttons(texts, model, held.length),
    context(t.planLooked),
  ]);
}

function summary(texts: Texts, plan: Plan, free: number, held: number): Mrkdwn {
  const t = texts.commands;
  const lines = [
    ...(plan.operations.length === 0 ? [t.planNothing] : []),
    ...(free > 0 ? [t.planFree(free)] : []),
    ...(held > 0 ? [t.planHeld(held)] : []),
    ...(plan.drift.length > 0 ? [t.planDrift(plan.drift.length)] : []),
    t.planUnchanged(plan.unchanged),
  ];
  return joinMrkdwn([...lines, ...byCause(texts, plan.operations)], '\n');
}

function byCause(texts: Texts, operations: readonly Operation[]): readonly Mrkdwn[] {
  return CAUSES.flatMap((cause) => {
    const own = operations.filter((operation) => leadingCause(operation) === cause);
    if (own.length === 0) return [];
    const kinds = OPERATION_KINDS.flatMap((kind) => {
      const count = own.filter((operation) => operation.kind === kind).length;
      return count === 0 ? [] : [`${texts.words.operation[kind]} ${texts.format.number(count)}`];
    });
    return [mrkdwn`• *${describeCause(texts, cause)}*: ${kinds.join(', ')}`];
  });
}

function group(
  texts: Texts,
  title: string,
  operations: readonly Operation[],
  toLine: (texts: Texts, operation: Operation) => Mrkdwn,
): KnownBlock[] {
  if (operations.length === 0) return [];
  const lines = operations.slice(0, MOST_LINES).map((operation) => mrkdwn`• ${toLine(texts, operation)}`);
  const listed = fitLines(lines, LIMITS.sectionText, texts.paging.andMore, operations.length);
  return [section(mrkdwn`*${title}*`), section(listed)];
}

function proof(texts: Texts, { readings, hash }: Plan): string {
  const t = texts.commands;
  const complete = readings.directory.complete && readings.slack.complete;
  return [
    t.readings(readings.directory.people, readings.slack.accounts),
    ...(complete ? [] : [t.readingIncomplete]),
    t.planHash(hash),
  ].join(' · ');
}

function buttons(texts: Texts, { mayAsk, mayDecide }: PlanModel, held: number): KnownBlock[] {
  const t = texts.commands;
  const shown = [
    ...(held > 0 && mayDecide
      ? [
          button(t.approvalsButton(held), actionId(ACTIONS.openApproval, 'all'), {
            value: encodeActionValue({ to: 'approval', cause: null }),
            style: 'primary' as const,
          }),
        ]
      : []),
    ...(mayAsk ? [button(t.syncButton, ACTIONS.runSync)] : []),
  ];
  return shown.length === 0 ? [] : [actions('plan', shown)];
}

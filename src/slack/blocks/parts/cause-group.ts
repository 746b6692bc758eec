import type { SectionBlock } from '@slack/types';
import { CAUSES, type Cause } from '../../../domain/cause.ts';
import { isApprovable } from '../../../domain/hold.ts';
import { isRemoval, leadingCause, OPERATION_KINDS, type OperationKind } from '../../../domain/operation.ts';
import type { HeldOperation } from '../../../ports/plans.ts';
import { describeCause } from '../../../texts/describe-cause.ts';
import type { Texts } from '../../../texts/texts.ts';
import { ACTIONS, actionId } from '../../action-ids.ts';
import { encodeActionValue } from '../action-value.ts';
import { section } from '../build/blocks.ts';
import { button } from '../build/elements.ts';
import { joinMrkdwn, type Mrkdwn, mrkdwn } from '../text/mrkdwn.ts';

/** Held operations of one leading cause. */
export interface CauseGroup {
  readonly cause: Cause;
  readonly count: number;
  readonly kinds: readonly { readonly kind: OperationKind; readonly count: number }[];
  /** How many of them take Slack from somebody, and which share of the managed accounts that is. */
  readonly removals: number;
  readonly share: number;
  readonly since: Date;
  /** Those that no approval releases (G1, M1, M2, G6). */
  readonly blocked: number;
}

/** @param managed active accounts linked to a person and not protected, as G3 counts them. */
export function groupByCause(held: readonly HeldOperation[], managed: number): readonly CauseGroup[] {
  return CAUSES.flatMap((cause) => {
    const own = held.filter(({ operation }) => leadingCause(operation) === cause);
    const [first] = own;
    return first === undefined ? [] : [toGroup(cause, own, managed)];
  });
}

function toGroup(cause: Cause, held: readonly HeldOperation[], managed: number): CauseGroup {
  const removals = held.filter(({ operation }) => isRemoval(operation)).length;
  return {
    cause,
    count: held.length,
    kinds: OPERATION_KINDS.map((kind) => ({
      kind,
      count: held.filter(({ operation }) => operation.kind === kind).length,
    })).filter(({ count }) => count > 0),
    removals,
    share: managed === 0 ? 0 : Math.min(1, removals / managed),
    since: new Date(Math.min(...held.map(({ heldSince }) => heldSince.getTime()))),
    blocked: held.filter(({ rule }) => !isApprovable(rule)).length,
  };
}

/** Cause, counts and shares, with a button that opens the approval of this cause. */
export function causeGroup(texts: Texts, group: CauseGroup, now: Date): SectionBlock {
  const t = texts.approvals;
  const kinds = group.kinds.map(
    ({ kind, count }) => mrkdwn`${texts.words.operation[kind]}: *${texts.format.number(count)}*`,
  );
  const lines: Mrkdwn[] = [
    mrkdwn`*${describeCause(texts, group.cause)}*`,
    joinMrkdwn([...kinds, ...shareOf(texts, group)], ' · '),
    mrkdwn`${t.since(group.since, now)}`,
    ...(group.blocked > 0 ? [mrkdwn`${t.blocked(group.blocked)}`] : []),
  ];
  const open = button(texts.buttons.review, actionId(ACTIONS.openApproval, group.cause), {
    value: encodeActionValue({ to: 'approval', cause: group.cause }),
    spoken: `${texts.buttons.review}: ${describeCause(texts, group.cause)}`,
  });
  return section(joinMrkdwn(lines, '\n'), open);
}

function shareOf(texts: Texts, { removals, share }: CauseGroup): readonly string[] {
  return removals === 0 ? [] : [texts.approvals.share(texts.format.percent(share))];
}

import type { KnownBlock } from '@slack/types';
import type { AccountCounts } from '../../../ports/account-index.ts';
import type { Texts } from '../../../texts/texts.ts';
import { ACTIONS, actionId } from '../../action-ids.ts';
import { encodeActionValue } from '../action-value.ts';
import { actions, context, fields, header } from '../build/blocks.ts';
import { button } from '../build/elements.ts';
import { type Message, message } from '../build/message.ts';
import { firstPage } from '../list-position.ts';
import { type ConnectionModel, connectionLine } from '../parts/connection-line.ts';
import { type Mrkdwn, mrkdwn } from '../text/mrkdwn.ts';

export interface StatusModel {
  readonly connection: ConnectionModel;
  readonly counts: AccountCounts;
  readonly held: number;
  readonly lastRun: { readonly at: Date; readonly applied: number; readonly failed: number } | null;
  /** May compare and carry out. */
  readonly mayAsk: boolean;
  readonly now: Date;
}

/** The answer to `/provision` with no word: how things stand, and the buttons that lead on. */
export function statusMessage(texts: Texts, model: StatusModel): Message {
  const blocks = [
    header(texts.commands.statusTitle),
    connectionLine(texts, model.connection),
    fields(facts(texts, model)),
    context(lastRun(texts, model)),
    buttons(texts, model),
  ];
  return message(texts.commands.statusTitle, blocks);
}

function facts(texts: Texts, { counts, held }: StatusModel): readonly Mrkdwn[] {
  const t = texts.overview;
  const named: readonly (readonly [string, number])[] = [
    [t.active, counts.active],
    [t.invited, counts.invited],
    [t.inactive, counts.inactive],
    [t.entitledWithout, counts.entitledWithoutAccount],
    [t.activeWithout, counts.activeWithoutEntitlement],
    [t.drift, counts.drift],
    [t.held, held],
  ];
  return named.map(([name, count]) => mrkdwn`${name}: *${texts.format.number(count)}*`);
}

function lastRun(texts: Texts, { lastRun: run, now }: StatusModel): string {
  return run === null ? texts.commands.noRun : texts.commands.lastRun(run.at, now, run.applied, run.failed);
}

function buttons(texts: Texts, { held, mayAsk }: StatusModel): KnownBlock {
  const t = texts.commands;
  const list = encodeActionValue({ to: 'list', position: firstPage() });
  return actions('status', [
    button(t.listButton, actionId(ACTIONS.listPage, 'open'), { value: list }),
    ...(held > 0
      ? [
          button(t.approvalsButton(held), actionId(ACTIONS.openApproval, 'all'), {
            value: encodeActionValue({ to: 'approval', cause: null }),
          }),
        ]
      : []),
    ...(mayAsk ? [button(t.planButton, ACTIONS.runPlan), button(t.syncButton, ACTIONS.runSync)] : []),
  ]);
}

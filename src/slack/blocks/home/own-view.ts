import type { HomeView } from '@slack/types';
import type { AccountStatus } from '../../../domain/account.ts';
import type { Reason } from '../../../domain/entitlement.ts';
import type { Texts } from '../../../texts/texts.ts';
import { ACTIONS, CALLBACKS } from '../../action-ids.ts';
import { actions, context, header, section } from '../build/blocks.ts';
import { button } from '../build/elements.ts';
import { LIMITS } from '../limits.ts';
import { reasonLines } from '../parts/reason-lines.ts';
import { fitLines } from '../text/fit-lines.ts';
import { mrkdwn } from '../text/mrkdwn.ts';

export interface OwnModel {
  /** Null: not in the index yet. */
  readonly status: AccountStatus | null;
  readonly reasons: readonly Reason[];
}

/**
 * What somebody without a role sees: their own status and why they have Slack.
 * No times in it: it is published again only when it is different (`views.publish` allows 100 a minute).
 */
export function ownView(texts: Texts, { status, reasons }: OwnModel): HomeView {
  const t = texts.own;
  const why = fitLines(reasonLines(texts, reasons), LIMITS.sectionText, texts.paging.andMore);
  return {
    type: 'home',
    callback_id: CALLBACKS.home,
    blocks: [
      header(t.title),
      section(status === null ? t.unknown : t[status]),
      ...(reasons.length === 0 ? [] : [section(mrkdwn`*${t.whyTitle}*`), section(why)]),
      actions('own', [button(texts.invite.access.button, ACTIONS.openRequest)]),
      context(t.explain),
    ],
  } satisfies HomeView;
}

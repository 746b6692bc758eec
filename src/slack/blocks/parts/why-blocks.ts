import type { KnownBlock } from '@slack/types';
import type { AccountRole, AccountStatus } from '../../../domain/account.ts';
import type { Reason } from '../../../domain/entitlement.ts';
import type { Operation } from '../../../domain/operation.ts';
import type { Drift } from '../../../domain/plan.ts';
import { describeDrift } from '../../../texts/describe-drift.ts';
import type { Texts } from '../../../texts/texts.ts';
import { context, header, section } from '../build/blocks.ts';
import { LIMITS } from '../limits.ts';
import { fitLines } from '../text/fit-lines.ts';
import { type Mrkdwn, mrkdwn } from '../text/mrkdwn.ts';
import { showEmail, showName } from '../text/show-name.ts';
import { describeRole } from './account-row.ts';
import { heldOperationLine } from './operation-line.ts';
import { reasonLines } from './reason-lines.ts';

/** What `explainPerson` answers, as far as it is shown. */
export interface WhyModel {
  readonly email: string;
  /** The person's name, else the account's, else the email. */
  readonly name: string;
  readonly account: { readonly status: AccountStatus; readonly role: AccountRole | null } | null;
  readonly reasons: readonly Reason[];
  readonly operation: Operation | null;
  readonly drift: Drift | null;
}

/** Who it is, the chain, what will happen next. At most five blocks, for a modal and a message alike. */
export function whyBlocks(texts: Texts, model: WhyModel): KnownBlock[] {
  return [
    header(texts.commands.whyTitle(showName(texts, model.name))),
    context(standing(texts, model)),
    section(fitLines(reasonLines(texts, model.reasons), LIMITS.sectionText, texts.paging.andMore)),
    ...(model.drift === null ? [] : [section(`🔎 ${describeDrift(texts, model.drift.why)}`)]),
    section(nextChange(texts, model.operation)),
  ];
}

function standing(texts: Texts, { email, account }: WhyModel): string {
  const shown = showEmail(texts, email);
  if (account === null) return `${shown} · ${texts.commands.noAccount}`;
  return `${shown} · ${texts.words.status[account.status]} · ${describeRole(texts, account.role)}`;
}

function nextChange(texts: Texts, operation: Operation | null): Mrkdwn | string {
  if (operation === null) return texts.commands.noChange;
  return mrkdwn`*${texts.commands.nextTitle}*\n${heldOperationLine(texts, operation)}`;
}

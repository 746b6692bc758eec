import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { describeDrift } from '../../../texts/describe-drift.ts';
import type { Texts } from '../../../texts/texts.ts';
import { CALLBACKS } from '../../action-ids.ts';
import { context, divider, header, section } from '../build/blocks.ts';
import { modal } from '../build/modal.ts';
import { LIMITS } from '../limits.ts';
import { switchButtons } from '../parts/account-actions.ts';
import { appLines } from '../parts/app-lines.ts';
import { changeLine } from '../parts/change-line.ts';
import { heldOperationLine } from '../parts/operation-line.ts';
import { personProfile, slackProfile } from '../parts/profile-fields.ts';
import { reasonLines } from '../parts/reason-lines.ts';
import { fitLines } from '../text/fit-lines.ts';
import { type Mrkdwn, mrkdwn } from '../text/mrkdwn.ts';
import { showName } from '../text/show-name.ts';
import { createMetadataCodec } from '../view-metadata.ts';
import type { AccountModel } from './account-model.ts';

export const accountMetadata = createMetadataCodec(z.object({ accountId: z.string() }));

const MOST_RECEIPTS = 5;

/** Everything about one account: what Slack has, who stands behind it, why, what happened, what can be done. */
export function accountView(texts: Texts, model: AccountModel): ModalView {
  const t = texts.account;
  const { account } = model;
  return modal({
    callbackId: CALLBACKS.account,
    title: t.title,
    close: texts.buttons.close,
    metadata: accountMetadata.encode({ accountId: account.id }),
    blocks: [
      header(showName(texts, account.name)),
      ...titled(t.profileTitle, [
        slackProfile(texts, account),
        context(model.live ? t.live(model.readAt ?? model.now) : t.notLive(model.readAt)),
      ]),
      ...people(texts, model),
      ...titled(t.appsTitle, [section(appLines(texts, model.apps))]),
      ...titled(t.entitlementTitle, entitlement(texts, model)),
      ...titled(t.receiptsTitle, [section(receipts(texts, model))]),
      divider(),
      ...titled(t.actionsTitle, switchButtons(texts, model)),
    ],
  });
}

function titled(title: string, blocks: readonly KnownBlock[]): KnownBlock[] {
  return [section(mrkdwn`*${title}*`), ...blocks];
}

function people(texts: Texts, model: AccountModel): KnownBlock[] {
  const t = texts.account;
  const { organizationProfile, workspaceProfile } = model;
  if (organizationProfile === null && workspaceProfile === null) return [section(t.noPerson)];
  return [
    ...(organizationProfile === null
      ? []
      : titled(t.organizationTitle, [personProfile(texts, organizationProfile)])),
    ...(workspaceProfile === null ? [] : titled(t.workspaceTitle, [personProfile(texts, workspaceProfile)])),
  ];
}

function entitlement(texts: Texts, { reasons, operation, drift }: AccountModel): KnownBlock[] {
  const chain = fitLines(reasonLines(texts, reasons), LIMITS.sectionText, texts.paging.andMore);
  return [
    section(chain),
    ...(drift === null ? [] : [section(`🔎 ${describeDrift(texts, drift.why)}`)]),
    ...(operation === null
      ? [context(texts.account.nothingPlanned)]
      : [section(mrkdwn`*${texts.commands.nextTitle}*\n${heldOperationLine(texts, operation)}`)]),
  ];
}

function receipts(texts: Texts, model: AccountModel): Mrkdwn | string {
  if (model.receipts.length === 0) return texts.account.noReceipts;
  const lines = model.receipts
    .slice(0, MOST_RECEIPTS)
    .map((receipt) => changeLine(texts, receipt, model.now));
  return fitLines(lines, LIMITS.sectionText, texts.paging.andMore);
}

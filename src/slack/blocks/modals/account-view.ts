import type { ModalView } from '@slack/types';
import { z } from 'zod';
import type { Texts } from '../../../texts/texts.ts';
import { CALLBACKS } from '../../action-ids.ts';
import { context, divider, header, section } from '../build/blocks.ts';
import { modal } from '../build/modal.ts';
import { LIMITS } from '../limits.ts';
import { switchButtons } from '../parts/account-actions.ts';
import { changeLine } from '../parts/change-line.ts';
import { personBlocks, titled } from '../parts/person-blocks.ts';
import { slackProfile } from '../parts/profile-fields.ts';
import { fitLines } from '../text/fit-lines.ts';
import type { Mrkdwn } from '../text/mrkdwn.ts';
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
      ...personBlocks(texts, model),
      ...titled(t.receiptsTitle, [section(receipts(texts, model))]),
      divider(),
      ...titled(t.actionsTitle, switchButtons(texts, model)),
    ],
  });
}

function receipts(texts: Texts, model: AccountModel): Mrkdwn | string {
  if (model.receipts.length === 0) return texts.account.noReceipts;
  const lines = model.receipts
    .slice(0, MOST_RECEIPTS)
    .map((receipt) => changeLine(texts, receipt, model.now));
  return fitLines(lines, LIMITS.sectionText, texts.paging.andMore);
}

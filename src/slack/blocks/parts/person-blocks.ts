import type { KnownBlock } from '@slack/types';
import { describeDrift } from '../../../texts/describe-drift.ts';
import type { Texts } from '../../../texts/texts.ts';
import { context, section } from '../build/blocks.ts';
import { LIMITS } from '../limits.ts';
import type { PersonModel } from '../modals/account-model.ts';
import { fitLines } from '../text/fit-lines.ts';
import { mrkdwn } from '../text/mrkdwn.ts';
import { appLines } from './app-lines.ts';
import { heldOperationLine } from './operation-line.ts';
import { personProfile } from './profile-fields.ts';
import { reasonLines } from './reason-lines.ts';

/** Who stands behind an account, or stands there without one: profiles, apps, the chain and what follows. */
export function personBlocks(texts: Texts, model: PersonModel): KnownBlock[] {
  const t = texts.account;
  return [
    ...profiles(texts, model),
    ...titled(t.appsTitle, [section(appLines(texts, model.apps))]),
    ...titled(t.entitlementTitle, entitlement(texts, model)),
  ];
}

export function titled(title: string, blocks: readonly KnownBlock[]): KnownBlock[] {
  return [section(mrkdwn`*${title}*`), ...blocks];
}

function profiles(texts: Texts, model: PersonModel): KnownBlock[] {
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

function entitlement(texts: Texts, { reasons, operation, drift }: PersonModel): KnownBlock[] {
  const chain = fitLines(reasonLines(texts, reasons), LIMITS.sectionText, texts.paging.andMore);
  return [
    section(chain),
    ...(drift === null ? [] : [section(`🔎 ${describeDrift(texts, drift.why)}`)]),
    ...(operation === null
      ? [context(texts.account.nothingPlanned)]
      : [section(mrkdwn`*${texts.commands.nextTitle}*\n${heldOperationLine(texts, operation)}`)]),
  ];
}

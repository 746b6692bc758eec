import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { CAUSES } from '../../../domain/cause.ts';
import { describeCause } from '../../../texts/describe-cause.ts';
import type { Texts } from '../../../texts/texts.ts';
import { CALLBACKS } from '../../action-ids.ts';
import { context, divider, section } from '../build/blocks.ts';
import { modal } from '../build/modal.ts';
import { LIMITS } from '../limits.ts';
import { approvalInputs } from '../parts/approval-inputs.ts';
import { approvalOperations } from '../parts/approval-operations.ts';
import { fitLines } from '../text/fit-lines.ts';
import { type Mrkdwn, mrkdwn } from '../text/mrkdwn.ts';
import { createMetadataCodec } from '../view-metadata.ts';
import type { ApprovalModel } from './approval-model.ts';

/** Which plan was shown (A1), narrowed to which cause, and the page of operations that is open. */
export const approvalMetadata = createMetadataCodec(
  z.object({
    planId: z.string(),
    planHash: z.string(),
    cause: z.enum(CAUSES).nullable(),
    page: z.number().int().nonnegative(),
    /** Of everything that waited then: the same again means that nothing has moved. */
    digest: z.string().max(64),
  }),
);

/** The plan's held operations by cause, the proof of the readings, what is protected, the seats, the decision. */
export function approvalView(texts: Texts, model: ApprovalModel): ModalView {
  const t = texts.approval;
  const decides = model.mayDecide && model.approvable > 0;
  const { plan, cause, chosen } = model;
  return modal({
    callbackId: CALLBACKS.approval,
    title: t.title,
    close: decides ? texts.buttons.cancel : texts.buttons.close,
    ...(decides ? { submit: t[chosen.decision] } : {}),
    metadata: approvalMetadata.encode({
      planId: plan.id,
      planHash: plan.hash,
      cause,
      page: chosen.page,
      digest: model.digest,
    }),
    blocks: model.groups.length === 0 ? [section(t.nothing)] : content(texts, model, decides),
  });
}

function content(texts: Texts, model: ApprovalModel, decides: boolean): KnownBlock[] {
  return [
    section(causes(texts, model)),
    context(proof(texts, model)),
    ...approvalOperations(texts, model),
    divider(),
    ...(decides ? approvalInputs(texts, model) : undecidable(texts, model)),
  ];
}

function undecidable(texts: Texts, { mayDecide }: ApprovalModel): KnownBlock[] {
  return mayDecide ? [] : [context(texts.approvals.mayNotDecide)];
}

function causes(texts: Texts, { groups }: ApprovalModel): Mrkdwn {
  const lines = groups.map(({ cause, count, removals, share }) => {
    const name = mrkdwn`• *${describeCause(texts, cause)}*: ${texts.paging.changes(count)}`;
    if (removals === 0) return name;
    return mrkdwn`${name} · ${texts.approvals.share(texts.format.percent(share))}`;
  });
  return fitLines(lines, LIMITS.sectionText, texts.paging.andMore);
}

/** What the plan rests on (G2), and what it does to paid seats. */
function proof(texts: Texts, { plan, additions, removals }: ApprovalModel): string {
  const t = texts.approvalProof;
  const { directory, slack } = plan.readings;
  const said = (complete: boolean) => (complete ? t.complete : t.incomplete);
  return [
    `${t.directory(directory.people, directory.at)} (${said(directory.complete)})`,
    `${t.slack(slack.accounts, slack.at)} (${said(slack.complete)})`,
    t.seats(additions, removals),
  ].join('\n');
}

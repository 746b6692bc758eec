import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import type { Reason } from '../../../domain/entitlement.ts';
import type { Hold } from '../../../domain/hold.ts';
import { describeHold } from '../../../texts/describe-hold.ts';
import type { Texts } from '../../../texts/texts.ts';
import { ACTIONS, CALLBACKS, INPUTS } from '../../action-ids.ts';
import { context, section } from '../build/blocks.ts';
import { button } from '../build/elements.ts';
import { modal } from '../build/modal.ts';
import { LIMITS } from '../limits.ts';
import { dayInput, reasonInput } from '../parts/common-inputs.ts';
import { reasonLines } from '../parts/reason-lines.ts';
import { fitLines } from '../text/fit-lines.ts';
import { joinMrkdwn, mrkdwn } from '../text/mrkdwn.ts';
import { showEmail, showLabel, showName } from '../text/show-name.ts';
import { createMetadataCodec } from '../view-metadata.ts';

export interface DeactivateModel {
  readonly account: { readonly id: string; readonly name: string; readonly email: string };
  /** How it is kept so (D2): somebody on record gets an exclusion, an account without a person a decision. */
  readonly how: 'exclusion' | 'drift';
  /** What would still give them Slack without the exclusion: `reached` reasons. */
  readonly reachedBy: readonly Reason[];
  /** Why it would wait, such as A3 for an owner's account; null: it runs at once. */
  readonly hold: Hold | null;
}

export const deactivateMetadata = createMetadataCodec(z.object({ accountId: z.string() }));

/** Who, what they lose, what undo brings back, how it is kept so, and why. */
export function deactivateView(texts: Texts, model: DeactivateModel): ModalView {
  const t = texts.deactivate;
  const { account } = model;
  const name = showName(texts, account.name);
  return modal({
    callbackId: CALLBACKS.deactivate,
    title: t.title,
    close: texts.buttons.cancel,
    submit: t.submit,
    metadata: deactivateMetadata.encode({ accountId: account.id }),
    blocks: [
      section(mrkdwn`*${t.question(name)}*\n${showEmail(texts, account.email)}`),
      section(bullets(t.losesTitle, t.loses)),
      section(mrkdwn`*${t.undoTitle}*\n${t.undo}`),
      ...standing(texts, model),
      ...(model.hold === null
        ? []
        : [section(`⏸ ${t.held(showLabel(describeHold(texts, model.hold), LIMITS.fieldText))}`)]),
      ...(model.how === 'exclusion'
        ? [dayInput(INPUTS.until, t.untilLabel, null, { hint: t.untilHint })]
        : []),
      reasonInput(
        INPUTS.reason,
        { label: t.reasonLabel, hint: t.reasonHint, placeholder: t.reasonPlaceholder },
        null,
        false,
      ),
    ],
  });
}

function standing(texts: Texts, { how, reachedBy }: DeactivateModel): KnownBlock[] {
  const t = texts.deactivate;
  if (how === 'drift') return [context(t.byDrift)];
  if (reachedBy.length === 0) return [context(t.byExclusion)];
  const lines = fitLines(reasonLines(texts, reachedBy), LIMITS.fieldText, texts.paging.andMore);
  return [
    section(mrkdwn`*${t.undoneByDirectory}*\n${lines}`, button(t.changeAssignment, ACTIONS.openAssign)),
    context(t.byExclusion),
  ];
}

export function bullets(title: string, sentences: readonly string[]) {
  return joinMrkdwn([mrkdwn`*${title}*`, ...sentences.map((sentence) => mrkdwn`• ${sentence}`)], '\n');
}

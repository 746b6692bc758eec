import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import type { Hold } from '../../../domain/hold.ts';
import type { PersonStatus } from '../../../domain/person.ts';
import { describeHold } from '../../../texts/describe-hold.ts';
import type { Texts } from '../../../texts/texts.ts';
import { CALLBACKS, INPUTS } from '../../action-ids.ts';
import { section } from '../build/blocks.ts';
import { modal } from '../build/modal.ts';
import { LIMITS } from '../limits.ts';
import { dayInput, reasonInput } from '../parts/common-inputs.ts';
import { mrkdwn } from '../text/mrkdwn.ts';
import { showEmail, showLabel, showName } from '../text/show-name.ts';
import { createMetadataCodec } from '../view-metadata.ts';
import { bullets } from './deactivate-view.ts';

/** Which of D2's and D3's ways the activation takes; several can be true at once. */
export type ActivateWay = 'already_entitled' | 'ends_exclusion' | 'adds_assignment' | 'adds_person';

export interface ActivateModel {
  readonly account: { readonly id: string; readonly name: string; readonly email: string };
  readonly ways: readonly ActivateWay[];
  /** The directory suspended or deleted the person: "kept by hand until", with a day and a reason (D3). */
  readonly againstDirectory: Exclude<PersonStatus, 'active'> | null;
  /** Why it would wait; null: it runs at once. */
  readonly hold: Hold | null;
}

export const activateMetadata = createMetadataCodec(z.object({ accountId: z.string() }));

/** Who, what they regain, how, and why. */
export function activateView(texts: Texts, model: ActivateModel): ModalView {
  const t = texts.activate;
  const { account, againstDirectory } = model;
  return modal({
    callbackId: CALLBACKS.activate,
    title: t.title,
    close: texts.buttons.cancel,
    submit: t.submit,
    metadata: activateMetadata.encode({ accountId: account.id }),
    blocks: [
      section(mrkdwn`*${t.question(showName(texts, account.name))}*\n${showEmail(texts, account.email)}`),
      section(bullets(t.gainsTitle, t.gains)),
      ...ways(texts, model),
      ...(model.hold === null
        ? []
        : [section(`⏸ ${t.held(showLabel(describeHold(texts, model.hold), LIMITS.fieldText))}`)]),
      ...(againstDirectory === null ? [] : [dayInput(INPUTS.until, t.untilLabel, null, { optional: false })]),
      reasonInput(
        INPUTS.reason,
        { label: t.reasonLabel, hint: t.reasonHint, placeholder: t.reasonPlaceholder },
        null,
        againstDirectory === null,
      ),
    ],
  });
}

function ways(texts: Texts, { ways: chosen, againstDirectory }: ActivateModel): KnownBlock[] {
  const t = texts.activate;
  if (againstDirectory !== null)
    return [section(`⚠️ ${t.againstDirectory(texts.words.personStatus[againstDirectory])}`)];
  const sentences: Record<ActivateWay, string> = {
    already_entitled: t.alreadyEntitled,
    ends_exclusion: t.endsExclusion,
    adds_assignment: t.addsAssignment,
    adds_person: t.addsPerson,
  };
  return chosen.map((way) => section(sentences[way]));
}

import type { ModalView } from '@slack/types';
import { z } from 'zod';
import type { DriftWhy } from '../../../domain/plan.ts';
import { describeDrift } from '../../../texts/describe-drift.ts';
import type { Texts } from '../../../texts/texts.ts';
import { ACTIONS, CALLBACKS, ELEMENT, INPUTS } from '../../action-ids.ts';
import { header, section } from '../build/blocks.ts';
import { option } from '../build/elements.ts';
import { datepicker, externalSelect, input, radio, textInput } from '../build/inputs.ts';
import { modal } from '../build/modal.ts';
import { slackProfile } from '../parts/profile-fields.ts';
import { showName } from '../text/show-name.ts';
import { createMetadataCodec } from '../view-metadata.ts';
import type { AccountProfile } from './account-model.ts';

export const DRIFT_CHOICES = ['adopt', 'ignore', 'link', 'deactivate'] as const;
export type DriftChoice = (typeof DRIFT_CHOICES)[number];

export const driftMetadata = createMetadataCodec(z.object({ accountId: z.string() }));

export interface DriftDecisionModel {
  readonly account: AccountProfile;
  /** Null: the last plan does not report it any more. */
  readonly why: DriftWhy | null;
}

/** The account as Slack has it, why it needs a look, and what can be decided; one form for all of it. */
export function driftDecisionView(texts: Texts, { account, why }: DriftDecisionModel): ModalView {
  const t = texts.driftInbox;
  const choices = DRIFT_CHOICES.filter((choice) => choice !== 'deactivate' || account.status !== 'inactive');
  const options = choices.map((choice) => option(t.what[choice], choice));
  return modal({
    callbackId: CALLBACKS.drift,
    title: t.title,
    close: texts.buttons.cancel,
    submit: t.submit,
    metadata: driftMetadata.encode({ accountId: account.id }),
    blocks: [
      header(showName(texts, account.name)),
      ...(why === null ? [] : [section(describeDrift(texts, why))]),
      slackProfile(texts, account),
      input(INPUTS.decision, t.whatLabel, radio(ELEMENT, options, 'adopt')),
      input(INPUTS.until, t.untilLabel, datepicker(ELEMENT, null), { optional: true, hint: t.untilHint }),
      input(INPUTS.subject, t.personLabel, externalSelect(ACTIONS.driftPerson, t.personPlaceholder, null), {
        optional: true,
        hint: t.personHint,
      }),
      input(INPUTS.reason, t.reasonLabel, textInput(ELEMENT, { multiline: true }), {
        optional: true,
        hint: t.reasonHint,
      }),
    ],
  });
}

import type { ModalView } from '@slack/types';
import type { Texts } from '../../../texts/texts.ts';
import { CALLBACKS, ELEMENT, INPUTS } from '../../action-ids.ts';
import { section } from '../build/blocks.ts';
import { input, textInput } from '../build/inputs.ts';
import { modal } from '../build/modal.ts';
import { reasonInput } from '../parts/common-inputs.ts';

const LONGEST_EMAIL = 254;

/** For whom Slack is asked for, and why. */
export function requestView(
  texts: Texts,
  { email, why }: { readonly email: string; readonly why: string },
): ModalView {
  const t = texts.invite.access;
  const address = textInput(ELEMENT, {
    initial: email,
    placeholder: 'ada@example.com',
    maxLength: LONGEST_EMAIL,
  });
  return modal({
    callbackId: CALLBACKS.request,
    title: t.title,
    close: texts.buttons.cancel,
    submit: t.submit,
    blocks: [
      section(t.intro),
      input(INPUTS.emails, t.emailLabel, address),
      reasonInput(INPUTS.reason, { label: t.whyLabel, hint: t.whyHint }, why === '' ? null : why, false),
    ],
  });
}

import type { ModalView } from '@slack/types';
import { ROLE_CHOICES } from '../../../domain/role-choice.ts';
import type { Texts } from '../../../texts/texts.ts';
import { CALLBACKS, ELEMENT, INPUTS } from '../../action-ids.ts';
import { section } from '../build/blocks.ts';
import { option } from '../build/elements.ts';
import { input, radio, usersSelect } from '../build/inputs.ts';
import { modal } from '../build/modal.ts';

/** Whose role in Rollcall changes, and to what. */
export function rolesView(texts: Texts): ModalView {
  const t = texts.settings.roles;
  const choices = ROLE_CHOICES.map((one) => option(t.names[one], one));
  return modal({
    callbackId: CALLBACKS.roles,
    title: t.title,
    close: texts.buttons.cancel,
    submit: t.submit,
    blocks: [
      section(t.intro),
      input(INPUTS.who, t.whoLabel, usersSelect(ELEMENT, t.whoPlaceholder)),
      input(INPUTS.role, t.roleLabel, radio(ELEMENT, choices, null)),
    ],
  });
}

import type { Button, ConfirmationDialog, Overflow, PlainTextOption, StaticSelect } from '@slack/types';
import { LIMITS } from '../limits.ts';
import { plain } from './text-objects.ts';

interface ButtonLook {
  readonly value?: string;
  readonly style?: 'primary' | 'danger';
  /** Opens this address; Slack sends the click all the same. */
  readonly url?: string;
  readonly confirm?: ConfirmationDialog;
  /** Read out instead of the text, which alone would not say what the button is about. */
  readonly spoken?: string;
}

export function button(text: string, actionId: string, look: ButtonLook = {}): Button {
  const { value, style, url, confirm, spoken } = look;
  return {
    type: 'button',
    text: plain(text, LIMITS.buttonText),
    action_id: actionId,
    ...(value === undefined ? {} : { value }),
    ...(style === undefined ? {} : { style }),
    ...(url === undefined ? {} : { url }),
    ...(confirm === undefined ? {} : { confirm }),
    ...(spoken === undefined ? {} : { accessibility_label: plain(spoken, LIMITS.buttonText).text }),
  };
}

/** A choice of a menu, in plain text. */
export function option(text: string, value: string, description?: string): PlainTextOption {
  return {
    text: plain(text, LIMITS.optionText),
    value,
    ...(description === undefined ? {} : { description: plain(description, LIMITS.optionDescription) }),
  };
}

/** The ⋯ of a row: at most five choices. */
export function overflow(actionId: string, options: readonly PlainTextOption[]): Overflow {
  return { type: 'overflow', action_id: actionId, options: options.slice(0, 5) };
}

/** A menu of up to 100 choices; `chosen` is the value of the one that stands. */
export function select(
  actionId: string,
  options: readonly PlainTextOption[],
  chosen: string | null,
  placeholder?: string,
): StaticSelect {
  const initial = options.find(({ value }) => value === chosen);
  return {
    type: 'static_select',
    action_id: actionId,
    options: [...options],
    ...(initial === undefined ? {} : { initial_option: initial }),
    ...(placeholder === undefined ? {} : { placeholder: plain(placeholder, LIMITS.placeholder) }),
  };
}

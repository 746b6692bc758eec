import type {
  Datepicker,
  ExternalSelect,
  FileInput,
  InputBlock,
  InputBlockElement,
  MultiExternalSelect,
  MultiStaticSelect,
  PlainTextInput,
  PlainTextOption,
  RadioButtons,
  UsersSelect,
} from '@slack/types';
import { LIMITS } from '../limits.ts';
import { truncate } from '../text/truncate.ts';
import { plain } from './text-objects.ts';

interface InputLook {
  readonly hint?: string;
  readonly optional?: boolean;
  /** Sends a click each time it changes, so that the view can be built anew. */
  readonly dispatches?: boolean;
}

/**
 * An input whose `block_id` is its name: errors of a submission are keyed by it, and what people typed survives
 * an update only while `block_id` and `action_id` stay the same (slack-facts §3.5).
 */
export function input(
  blockId: string,
  label: string,
  element: InputBlockElement,
  { hint, optional = false, dispatches = false }: InputLook = {},
): InputBlock {
  return {
    type: 'input',
    block_id: blockId,
    label: plain(label, LIMITS.inputLabel),
    element,
    optional,
    dispatch_action: dispatches,
    ...(hint === undefined ? {} : { hint: plain(hint, LIMITS.inputLabel) }),
  };
}

interface TextInputLook {
  readonly initial?: string | null;
  readonly placeholder?: string;
  readonly multiline?: boolean;
  readonly maxLength?: number;
}

export function textInput(actionId: string, look: TextInputLook = {}): PlainTextInput {
  const { initial, placeholder, multiline = false, maxLength = LIMITS.initialValue } = look;
  const start = truncate(initial ?? '', maxLength);
  return {
    type: 'plain_text_input',
    action_id: actionId,
    multiline,
    max_length: maxLength,
    ...(start === '' ? {} : { initial_value: start }),
    ...(placeholder === undefined ? {} : { placeholder: plain(placeholder, LIMITS.placeholder) }),
  };
}

export function radio(
  actionId: string,
  options: readonly PlainTextOption[],
  chosen: string | null,
): RadioButtons {
  const shown = options.slice(0, LIMITS.choiceOptions);
  const initial = shown.find(({ value }) => value === chosen);
  return {
    type: 'radio_buttons',
    action_id: actionId,
    options: shown,
    ...(initial === undefined ? {} : { initial_option: initial }),
  };
}

export function datepicker(actionId: string, date: string | null): Datepicker {
  return { type: 'datepicker', action_id: actionId, ...(date === null ? {} : { initial_date: date }) };
}

/** One file; the endings are Slack's convenience and prove nothing. */
export function fileInput(actionId: string, filetypes: readonly string[]): FileInput {
  return { type: 'file_input', action_id: actionId, filetypes: [...filetypes], max_files: 1 };
}

/** Choices that Rollcall answers while somebody types. `minimum`: characters before Slack asks. */
export function externalSelect(
  actionId: string,
  placeholder: string,
  chosen: PlainTextOption | null,
  minimum = 1,
): ExternalSelect {
  return {
    type: 'external_select',
    action_id: actionId,
    min_query_length: minimum,
    placeholder: plain(placeholder, LIMITS.placeholder),
    ...(chosen === null ? {} : { initial_option: chosen }),
  };
}

export function multiExternalSelect(actionId: string, placeholder: string): MultiExternalSelect {
  return {
    type: 'multi_external_select',
    action_id: actionId,
    min_query_length: 1,
    placeholder: plain(placeholder, LIMITS.placeholder),
  };
}

export function multiSelect(
  actionId: string,
  placeholder: string,
  options: readonly PlainTextOption[],
): MultiStaticSelect {
  return {
    type: 'multi_static_select',
    action_id: actionId,
    placeholder: plain(placeholder, LIMITS.placeholder),
    options: options.slice(0, LIMITS.staticOptions),
  };
}

/** Somebody of this Slack, apps and people of other companies among them: who is meant is checked. */
export function usersSelect(actionId: string, placeholder: string): UsersSelect {
  return {
    type: 'users_select',
    action_id: actionId,
    placeholder: plain(placeholder, LIMITS.placeholder),
  };
}

import { isObject, type JsonObject } from '../block-kit/rule.ts';
import type { PlacedElement } from './elements-in.ts';
import { RefusedByClient } from './refused-by-client.ts';

/** What a person can choose from beside the options that stand in the element. */
export interface Choices {
  /** What an external select was offered. */
  offered(blockId: string, actionId: string): readonly unknown[];
  seesUser(id: string): boolean;
  seesConversation(id: string): boolean;
  isPublicChannel(id: string): boolean;
}

interface ValueKind {
  /** Under which name the value stands in `view.state.values` and in `actions`. */
  field: string;
  initial: string;
  many?: boolean;
  options?: boolean;
  /** Who looks whether an id may be chosen. */
  ids?: 'seesUser' | 'seesConversation' | 'isPublicChannel';
}

const option = { field: 'selected_option', initial: 'initial_option', options: true };
const options = { field: 'selected_options', initial: 'initial_options', options: true, many: true };
const text = { field: 'value', initial: 'initial_value' };

/** What each element hands over: the "payload" tables of docs.slack.dev's block elements. */
const KINDS: Record<string, ValueKind> = {
  plain_text_input: text,
  email_text_input: text,
  url_text_input: text,
  number_input: text,
  rich_text_input: { field: 'rich_text_value', initial: 'initial_value' },
  static_select: option,
  external_select: option,
  radio_buttons: option,
  overflow: option,
  multi_static_select: options,
  multi_external_select: options,
  checkboxes: options,
  users_select: { field: 'selected_user', initial: 'initial_user', ids: 'seesUser' },
  multi_users_select: { field: 'selected_users', initial: 'initial_users', many: true, ids: 'seesUser' },
  conversations_select: {
    field: 'selected_conversation',
    initial: 'initial_conversation',
    ids: 'seesConversation',
  },
  multi_conversations_select: {
    field: 'selected_conversations',
    initial: 'initial_conversations',
    many: true,
    ids: 'seesConversation',
  },
  channels_select: { field: 'selected_channel', initial: 'initial_channel', ids: 'isPublicChannel' },
  multi_channels_select: {
    field: 'selected_channels',
    initial: 'initial_channels',
    many: true,
    ids: 'isPublicChannel',
  },
  datepicker: { field: 'selected_date', initial: 'initial_date' },
  timepicker: { field: 'selected_time', initial: 'initial_time' },
  datetimepicker: { field: 'selected_date_time', initial: 'initial_date_time' },
  file_input: { field: 'files', initial: '', many: true },
};

export type ElementValue = Record<string, unknown>;

/** Undefined for a button, which has no value of its own, and for what cannot be filled in. */
export function initialValueOf(element: JsonObject): ElementValue | undefined {
  const kind = KINDS[String(element.type)];
  if (!kind || element.type === 'overflow') return undefined;
  return { type: element.type, [kind.field]: element[kind.initial] ?? (kind.many ? [] : null) };
}

/**
 * The value in Slack's form, of what a person chose or typed: for options their `value`, for the others what
 * stands in the payload.
 *
 * @throws RefusedByClient for a choice that the person has not got
 */
export function toElementValue(placed: PlacedElement, entered: unknown, choices: Choices): ElementValue {
  const { element, blockId, actionId } = placed;
  const kind = KINDS[String(element.type)];
  if (!kind) throw new RefusedByClient(`${element.type} takes no value`);
  if (entered === null || entered === undefined || entered === '')
    return { type: element.type, [kind.field]: kind.many ? [] : null };
  const chosen = kind.many && !Array.isArray(entered) ? [entered] : entered;
  if (kind.ids) checkIds(chosen, choices[kind.ids]);
  const value = kind.options ? chosenOf(element, chosen, choices.offered(blockId, actionId)) : chosen;
  return { type: element.type, [kind.field]: value };
}

function checkIds(chosen: unknown, isVisible: (id: string) => boolean): void {
  for (const id of [chosen].flat()) {
    if (!isVisible(String(id))) throw new RefusedByClient(`"${id}" is not in the menu`);
  }
}

/** Whether nothing was entered. */
export function isEmptyValue(value: ElementValue): boolean {
  const { type, ...fields } = value;
  return Object.values(fields).every(
    (entry) => entry === null || entry === '' || (Array.isArray(entry) && entry.length === 0),
  );
}

function chosenOf(element: JsonObject, chosen: unknown, offered: readonly unknown[]): unknown {
  if (Array.isArray(chosen)) return chosen.map((one) => chosenOf(element, one, offered));
  const value = isObject(chosen) ? chosen.value : chosen;
  const found = [...optionsOf(element), ...offered].find((known) => isObject(known) && known.value === value);
  if (!found) throw new RefusedByClient(`"${value}" is not among the options of ${element.action_id}`);
  return found;
}

/** The options of an element, of its groups, and those that it begins with. */
function optionsOf(element: JsonObject): unknown[] {
  const groups = Array.isArray(element.option_groups) ? element.option_groups : [];
  const lists = [element, ...groups].map((holder) => (isObject(holder) ? holder.options : undefined));
  return [element.initial_option, element.initial_options, ...lists].flatMap((entry) => entry ?? []);
}

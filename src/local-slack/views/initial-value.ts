import type { JsonObject } from '../block-kit/rule.ts';

export interface ValueKind {
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
export const VALUE_KINDS: Record<string, ValueKind> = {
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
  const kind = VALUE_KINDS[String(element.type)];
  if (!kind || element.type === 'overflow') return undefined;
  return { type: element.type, [kind.field]: element[kind.initial] ?? (kind.many ? [] : null) };
}

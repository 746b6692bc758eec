import { LIMITS } from './limits.ts';
import {
  initialAmongOptions,
  menuOption,
  menuOptions,
  oneSourceOfOptions,
  optionGroups,
} from './option-rules.ts';
import { boolean, integer, list, type Rules, string, typed } from './rule.ts';
import { actionId, confirm, conversationFilter, plainText } from './text-rules.ts';

const id = string({ min: 1 });
const ids = list(id);
const menu = {
  action_id: actionId,
  confirm,
  focus_on_load: boolean,
  placeholder: plainText(LIMITS.placeholder),
};
const multi = { ...menu, max_selected_items: integer({ min: 1 }) };
const staticSource = { options: menuOptions, option_groups: optionGroups };
const externalSource = { min_query_length: integer({ min: 0 }) };
const conversationSource = { default_to_current_conversation: boolean, filter: conversationFilter };
const respondable = { response_url_enabled: boolean };

export const SELECT_RULES: Rules = {
  static_select: typed(
    'static_select',
    {},
    { ...menu, ...staticSource, initial_option: menuOption },
    oneSourceOfOptions,
    initialAmongOptions,
  ),
  multi_static_select: typed(
    'multi_static_select',
    {},
    { ...multi, ...staticSource, initial_options: list(menuOption, { min: 1 }) },
    oneSourceOfOptions,
    initialAmongOptions,
  ),
  external_select: typed('external_select', {}, { ...menu, ...externalSource, initial_option: menuOption }),
  multi_external_select: typed(
    'multi_external_select',
    {},
    { ...multi, ...externalSource, initial_options: list(menuOption) },
  ),
  users_select: typed('users_select', {}, { ...menu, initial_user: id }),
  multi_users_select: typed('multi_users_select', {}, { ...multi, initial_users: ids }),
  conversations_select: typed(
    'conversations_select',
    {},
    { ...menu, ...conversationSource, ...respondable, initial_conversation: id },
  ),
  multi_conversations_select: typed(
    'multi_conversations_select',
    {},
    { ...multi, ...conversationSource, initial_conversations: ids },
  ),
  channels_select: typed('channels_select', {}, { ...menu, ...respondable, initial_channel: id }),
  multi_channels_select: typed('multi_channels_select', {}, { ...multi, initial_channels: ids }),
};

export const plain = (text: string) => ({ type: 'plain_text', text });
export const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
export const option = (value: string) => ({ text: plain(`Option ${value}`), value });
export const options = (count: number) => Array.from({ length: count }, (_, index) => option(`v${index}`));
export const modal = (blocks: unknown, more: Record<string, unknown> = {}) => ({
  type: 'modal',
  title: plain('Title'),
  submit: plain('Save'),
  blocks,
  ...more,
});
export const home = (blocks: unknown, more: Record<string, unknown> = {}) => ({
  type: 'home',
  blocks,
  ...more,
});
export const section = (more: Record<string, unknown> = {}) => ({
  type: 'section',
  text: mrkdwn('Hello'),
  ...more,
});
export const input = (element: unknown, more: Record<string, unknown> = {}) => ({
  type: 'input',
  label: plain('Label'),
  element,
  ...more,
});
export const actions = (...elements: unknown[]) => ({ type: 'actions', elements });
export const button = (more: Record<string, unknown> = {}) => ({
  type: 'button',
  text: plain('Go'),
  action_id: 'go',
  ...more,
});
export const confirm = {
  title: plain('Sure?'),
  text: mrkdwn('*Ada* loses Slack.'),
  confirm: plain('Deactivate'),
  deny: plain('Keep'),
  style: 'danger',
};

/** One valid element of each kind, with every field that it may have. */
export const elements = {
  button: button({
    value: 'x',
    url: 'https://example.com',
    style: 'primary',
    accessibility_label: 'Go',
    confirm,
  }),
  overflow: {
    type: 'overflow',
    action_id: 'more',
    options: [option('a'), { ...option('b'), url: 'https://x.test' }],
    confirm,
  },
  static_select: {
    type: 'static_select',
    action_id: 'a',
    placeholder: plain('Choose'),
    options: options(3),
    initial_option: option('v1'),
    focus_on_load: true,
    confirm,
  },
  static_select_groups: {
    type: 'static_select',
    option_groups: [{ label: plain('Group'), options: options(2) }],
    initial_option: option('v0'),
  },
  multi_static_select: {
    type: 'multi_static_select',
    options: options(100),
    initial_options: [option('v5'), option('v6')],
    max_selected_items: 3,
  },
  external_select: { type: 'external_select', min_query_length: 0, initial_option: option('any') },
  multi_external_select: { type: 'multi_external_select', initial_options: [option('any')] },
  users_select: { type: 'users_select', initial_user: 'U1' },
  multi_users_select: { type: 'multi_users_select', initial_users: ['U1'] },
  conversations_select: {
    type: 'conversations_select',
    default_to_current_conversation: true,
    filter: { include: ['public', 'private'], exclude_bot_users: true },
    response_url_enabled: true,
  },
  multi_conversations_select: { type: 'multi_conversations_select', initial_conversations: ['C1'] },
  channels_select: { type: 'channels_select', initial_channel: 'C1' },
  multi_channels_select: { type: 'multi_channels_select', initial_channels: ['C1'], max_selected_items: 2 },
  checkboxes: {
    type: 'checkboxes',
    options: [{ text: mrkdwn('*Bold*'), value: 'a', description: mrkdwn('_why_') }, option('b')],
    initial_options: [{ text: mrkdwn('*Bold*'), value: 'a', description: mrkdwn('_why_') }],
  },
  radio_buttons: { type: 'radio_buttons', options: options(10), initial_option: option('v9') },
  datepicker: { type: 'datepicker', initial_date: '2026-08-20', placeholder: plain('Date') },
  timepicker: { type: 'timepicker', initial_time: '23:59', timezone: 'Asia/Seoul' },
  datetimepicker: { type: 'datetimepicker', initial_date_time: 1_628_633_820 },
  plain_text_input: {
    type: 'plain_text_input',
    initial_value: '',
    multiline: true,
    min_length: 0,
    max_length: 3000,
    dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] },
    placeholder: plain('Type'),
  },
  email_text_input: { type: 'email_text_input', initial_value: 'ada@example.com' },
  url_text_input: { type: 'url_text_input' },
  number_input: {
    type: 'number_input',
    is_decimal_allowed: false,
    initial_value: '-3',
    min_value: '-10',
    max_value: '5',
  },
  file_input: { type: 'file_input', filetypes: ['csv'], max_files: 1 },
  rich_text_input: { type: 'rich_text_input', min_lines: 2, max_lines: 8 },
  image: { type: 'image', image_url: 'https://example.com/a.png', alt_text: 'A face' },
} as const;

export const richText = {
  type: 'rich_text',
  elements: [
    {
      type: 'rich_text_section',
      elements: [
        { type: 'text', text: 'Hi ', style: { bold: true } },
        { type: 'user', user_id: 'U1' },
      ],
    },
    {
      type: 'rich_text_list',
      style: 'bullet',
      indent: 1,
      elements: [{ type: 'rich_text_section', elements: [{ type: 'emoji', name: 'wave' }] }],
    },
    { type: 'rich_text_quote', elements: [{ type: 'link', url: 'https://example.com' }] },
    { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'code' }], border: 0 },
  ],
};

export const table = (rows = 2, columns = 2) => ({
  type: 'table',
  column_settings: [{ align: 'right', is_wrapped: true }],
  rows: Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => ({ type: 'raw_text', text: 'x' })),
  ),
});

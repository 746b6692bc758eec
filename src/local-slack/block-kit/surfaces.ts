export type Surface = 'modal' | 'home' | 'message';

const everywhere: readonly Surface[] = ['modal', 'home', 'message'];
const messages: readonly Surface[] = ['message'];

/**
 * Which block may stand on which surface: Slack's blocks.json. Tables are listed for Home tabs too, but were seen
 * not to render there, and cards not to work in modals; both are refused here, so nobody builds on them.
 */
export const BLOCK_SURFACES: Readonly<Record<string, readonly Surface[]>> = {
  actions: everywhere,
  context: everywhere,
  divider: everywhere,
  header: everywhere,
  image: everywhere,
  input: everywhere,
  rich_text: everywhere,
  section: everywhere,
  video: everywhere,
  alert: ['modal'],
  card: ['home', 'message'],
  carousel: ['home', 'message'],
  table: messages,
  data_table: messages,
  container: messages,
  context_actions: messages,
  data_visualization: messages,
  file: messages,
  markdown: messages,
  plan: messages,
  task_card: messages,
};

const menus = ['static_select', 'external_select', 'users_select', 'conversations_select', 'channels_select'];
const multiMenus = menus.map((menu) => `multi_${menu}`);
const choices = ['checkboxes', 'datepicker', 'radio_buttons', 'timepicker', ...menus, ...multiMenus];

/** Which element may stand in which block: "compatible block elements" of Slack's blocks.json. */
export const BLOCK_ELEMENTS = {
  section: ['button', 'image', 'overflow', ...choices],
  actions: ['button', 'datetimepicker', 'overflow', 'rich_text_input', ...choices],
  input: [
    ...choices,
    'datetimepicker',
    'email_text_input',
    'file_input',
    'number_input',
    'plain_text_input',
    'rich_text_input',
    'url_text_input',
  ],
} as const satisfies Record<string, readonly string[]>;

/** `file_input` works in modals only: file input page. */
export const MODAL_ONLY_ELEMENTS: readonly string[] = ['file_input'];

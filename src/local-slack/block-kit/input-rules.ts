import { failedConstraint } from './block-kit-error.ts';
import { LIMITS } from './limits.ts';
import { richTextBlock } from './rich-text-rules.ts';
import { boolean, integer, type JsonObject, list, type Rules, string, typed } from './rule.ts';
import { actionId, dispatchActionConfig, plainText } from './text-rules.ts';

const typing = {
  action_id: actionId,
  dispatch_action_config: dispatchActionConfig,
  focus_on_load: boolean,
  placeholder: plainText(LIMITS.placeholder),
};
const decimal = string({ pattern: /^-?\d*\.?\d+$/ });

/** "The minimum value, cannot be greater than `max_value`": number input page. Message guessed. */
function ordered(lower: string, upper: string) {
  return (element: JsonObject, at: string) => {
    const [low, high] = [element[lower], element[upper]];
    return low !== undefined && high !== undefined && Number(low) > Number(high)
      ? [failedConstraint(`${at}/${lower}`, `must be less than \`${upper}\``, 'maximum', high, low)]
      : [];
  };
}

/** What people type or upload. All stand in input blocks only. */
export const INPUT_RULES: Rules = {
  plain_text_input: typed(
    'plain_text_input',
    {},
    {
      ...typing,
      initial_value: string(),
      multiline: boolean,
      min_length: integer({ min: 0, max: LIMITS.inputMinLength }),
      max_length: integer({ min: 1, max: LIMITS.inputMinLength }),
    },
    ordered('min_length', 'max_length'),
  ),
  email_text_input: typed('email_text_input', {}, { ...typing, initial_value: string() }),
  url_text_input: typed('url_text_input', {}, { ...typing, initial_value: string() }),
  number_input: typed(
    'number_input',
    { is_decimal_allowed: boolean },
    { ...typing, initial_value: decimal, min_value: decimal, max_value: decimal },
    ordered('min_value', 'max_value'),
  ),
  file_input: typed(
    'file_input',
    {},
    {
      action_id: actionId,
      filetypes: list(string({ min: 1 }), { min: 1 }),
      max_files: integer({ min: 1, max: LIMITS.maxFiles }),
    },
  ),
  rich_text_input: typed(
    'rich_text_input',
    {},
    {
      ...typing,
      initial_value: richTextBlock,
      min_lines: integer({ min: 1, max: LIMITS.richTextInputLines }),
      max_lines: integer({ min: 1, max: LIMITS.richTextInputLines }),
    },
    ordered('min_lines', 'max_lines'),
  ),
};

import type { JsonObject } from '../block-kit/rule.ts';
import { isEmptyValue } from './element-value.ts';
import { elementsIn } from './elements-in.ts';
import type { ElementValue } from './initial-value.ts';
import type { StateValues } from './stored-view.ts';

/**
 * What Slack's client checks before it submits a modal: required fields, lengths, numbers, addresses.
 * The texts are guessed after the English client's.
 *
 * @returns the message under each field, by `block_id`
 */
export function checkEntered(blocks: readonly unknown[], values: StateValues): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { blockId, actionId, element, block } of elementsIn(blocks)) {
    if (block.type !== 'input') continue;
    const value = values[blockId]?.[actionId];
    const message =
      !value || isEmptyValue(value)
        ? block.optional !== true && 'Please complete this required field.'
        : checkValue(element, value);
    if (message) errors[blockId] = message;
  }
  return errors;
}

function checkValue(element: JsonObject, value: ElementValue): string | false {
  const text = String(value.value ?? '');
  switch (element.type) {
    case 'plain_text_input':
      return checkLength(element, [...text].length);
    case 'number_input':
      return checkNumber(element, text);
    case 'email_text_input':
      return !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) && 'Please enter a valid email address.';
    case 'url_text_input':
      return !URL.canParse(text) && 'Please enter a valid URL.';
    default:
      return checkCount(element, value);
  }
}

function checkLength({ min_length: min, max_length: max }: JsonObject, length: number): string | false {
  if (typeof min === 'number' && length < min) return `Please enter at least ${min} characters.`;
  return typeof max === 'number' && length > max && `Please enter no more than ${max} characters.`;
}

function checkNumber(element: JsonObject, text: string): string | false {
  const number = Number(text);
  if (Number.isNaN(number)) return 'Please enter a number.';
  if (element.is_decimal_allowed !== true && !Number.isInteger(number)) return 'Please enter a whole number.';
  const { min_value: min, max_value: max } = element;
  if (min !== undefined && number < Number(min)) return `Please enter a number of at least ${min}.`;
  return max !== undefined && number > Number(max) && `Please enter a number of at most ${max}.`;
}

function checkCount({ max_selected_items: most, max_files: files }: JsonObject, value: ElementValue) {
  const count = Math.max(
    0,
    ...Object.values(value).map((entry) => (Array.isArray(entry) ? entry.length : 0)),
  );
  const max = most ?? files;
  return typeof max === 'number' && count > max && `Please choose no more than ${max}.`;
}

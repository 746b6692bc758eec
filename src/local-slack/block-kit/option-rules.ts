import { type BlockKitError, failedConstraint } from './block-kit-error.ts';
import { LIMITS } from './limits.ts';
import { isObject, type JsonObject, list, pointerTo, type Rule, shape, string } from './rule.ts';
import { anyText, plainText, url } from './text-rules.ts';

const value = string({ min: 1, max: LIMITS.optionValue });

/** An option of a menu: plain text only, without a link. */
export const menuOption = shape(
  { text: plainText(LIMITS.optionText), value },
  { description: plainText(LIMITS.optionDescription) },
);

/** An option of checkboxes and radio buttons: mrkdwn too. */
export const choiceOption = shape(
  { text: anyText(LIMITS.optionText), value },
  { description: anyText(LIMITS.optionDescription) },
);

/** An overflow menu alone may carry links ("Only available in overflow menus!"); guessed: `value` stays optional. */
export const overflowOption = shape(
  { text: plainText(LIMITS.optionText) },
  { value, url, description: plainText(LIMITS.optionDescription) },
);

export const menuOptions = list(menuOption, { min: 1, max: LIMITS.selectOptions });

export const optionGroups = list(shape({ label: plainText(LIMITS.optionGroupLabel), options: menuOptions }), {
  min: 1,
  max: LIMITS.optionGroups,
});

/** The answer to a block_suggestion: options or groups, at most 100. An empty list is "no result". */
export const suggestions: Rule = shape(
  {},
  {
    options: list(menuOption, { max: LIMITS.selectOptions }),
    option_groups: list(shape({ label: plainText(LIMITS.optionGroupLabel), options: list(menuOption) }), {
      max: LIMITS.optionGroups,
    }),
  },
  oneSourceOfOptions,
);

/** "If `option_groups` is specified, `options` should not be", and one of them is needed. Message guessed. */
export function oneSourceOfOptions(element: JsonObject, at: string): BlockKitError[] {
  return (element.options === undefined) === (element.option_groups === undefined)
    ? [failedConstraint(at, 'must define exactly one of `options` or `option_groups`', 'one_of')]
    : [];
}

/**
 * "A single option that exactly matches one of the options". Compared by value and texts; `emoji` has a default,
 * so a text with and without it is the same. Message guessed.
 */
export function initialAmongOptions(element: JsonObject, at: string): BlockKitError[] {
  const known = new Set(offeredOptions(element).map(optionKey));
  const initial: [string, unknown][] = [];
  if (isObject(element.initial_option))
    initial.push([pointerTo(at, 'initial_option'), element.initial_option]);
  if (Array.isArray(element.initial_options))
    element.initial_options.forEach((option, index) => {
      initial.push([`${at}/initial_options/${index}`, option]);
    });
  return initial
    .filter(([, option]) => !known.has(optionKey(option)))
    .map(([pointer]) => failedConstraint(pointer, 'must match one of the `options`', 'enum'));
}

function offeredOptions(element: JsonObject): unknown[] {
  const groups = Array.isArray(element.option_groups) ? element.option_groups : [];
  const lists = [element, ...groups].map((holder) => (isObject(holder) ? holder.options : undefined));
  return lists.flatMap((options) => (Array.isArray(options) ? options : []));
}

function optionKey(option: unknown): string {
  if (!isObject(option)) return JSON.stringify(option);
  return JSON.stringify([option.value, textKey(option.text), textKey(option.description)]);
}

function textKey(text: unknown): unknown {
  return isObject(text) ? [text.type, text.text] : null;
}

import { isObject, type JsonObject } from '../block-kit/rule.ts';
import type { PlacedElement } from './elements-in.ts';
import { type ElementValue, VALUE_KINDS } from './initial-value.ts';
import { RefusedByClient } from './refused-by-client.ts';

/** What a person can choose from beside the options that stand in the element. */
export interface Choices {
  /** What an external select was offered. */
  offered(blockId: string, actionId: string): readonly unknown[];
  seesUser(id: string): boolean;
  seesConversation(id: string): boolean;
  isPublicChannel(id: string): boolean;
}

/**
 * The value in Slack's form, of what a person chose or typed: for options their `value`, for the others what
 * stands in the payload.
 *
 * @throws RefusedByClient for a choice that the person has not got
 */
export function toElementValue(placed: PlacedElement, entered: unknown, choices: Choices): ElementValue {
  const { element, blockId, actionId } = placed;
  const kind = VALUE_KINDS[String(element.type)];
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

import { type Choices, toElementValue } from './element-value.ts';
import { elementsIn, findElement } from './elements-in.ts';
import { initialValueOf } from './initial-value.ts';
import { RefusedByClient } from './refused-by-client.ts';
import type { StateValues } from './stored-view.ts';

/** What a person enters: `block_id` → `action_id` → text, option value, id, date …, as `toElementValue` reads. */
export type Entered = Record<string, Record<string, unknown>>;

/**
 * `state.values` of blocks: what was entered now, else what was entered before, else what the app prefilled.
 *
 * @param choices what this person can choose from
 * @throws RefusedByClient for a field that is not there or a choice that is not offered
 */
export function readValues(
  blocks: readonly unknown[],
  before: StateValues,
  entered: Entered,
  choices: Choices,
): StateValues {
  const values: StateValues = {};
  for (const { blockId, actionId, element } of elementsIn(blocks)) {
    const value = before[blockId]?.[actionId] ?? initialValueOf(element);
    if (value) values[blockId] = { ...values[blockId], [actionId]: value };
  }
  for (const [blockId, fields] of Object.entries(entered)) {
    for (const [actionId, input] of Object.entries(fields)) {
      const placed = findElement(blocks, blockId, actionId);
      if (!placed) throw new RefusedByClient(`there is no field ${blockId}/${actionId}`);
      const value = toElementValue(placed, input, choices);
      values[blockId] = { ...values[blockId], [actionId]: value };
    }
  }
  return values;
}

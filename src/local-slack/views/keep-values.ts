import { elementsIn } from './elements-in.ts';
import type { StateValues } from './stored-view.ts';

/** Of the values entered so far, those whose block and element are still there and of the same type. */
export function keepValues(values: StateValues, blocks: readonly unknown[]): StateValues {
  const kept: StateValues = {};
  for (const { blockId, actionId, element } of elementsIn(blocks)) {
    const value = values[blockId]?.[actionId];
    if (!value || value.type !== element.type) continue;
    kept[blockId] = { ...kept[blockId], [actionId]: value };
  }
  return kept;
}

import { type BlockKitError, failedConstraint } from './block-kit-error.ts';
import { isObject, type JsonObject } from './rule.ts';

/** Every block with the pointer to it; anything that is not an object is left to the rules. */
function objectsIn(blocks: readonly unknown[], at: string): [JsonObject, string][] {
  return blocks.flatMap((block, index): [JsonObject, string][] =>
    isObject(block) ? [[block, `${at}/${index}`]] : [],
  );
}

/** Elements of one block that carry an `action_id` or `focus_on_load`. */
function elementsOf(block: JsonObject, at: string): [JsonObject, string][] {
  const single = ['accessory', 'element'].flatMap((key): [JsonObject, string][] => {
    const element = block[key];
    return isObject(element) ? [[element, `${at}/${key}`]] : [];
  });
  return single.concat(Array.isArray(block.elements) ? objectsIn(block.elements, `${at}/elements`) : []);
}

function duplicates(entries: [JsonObject, string][], key: 'block_id' | 'action_id'): BlockKitError[] {
  const seen = new Set<unknown>();
  return entries.flatMap(([object, at]) => {
    const id = object[key];
    if (typeof id !== 'string' || id === '') return [];
    if (seen.has(id))
      return [failedConstraint(`${at}/${key}`, `\`${key}\` "${id}" already exists`, 'unique', undefined, id)];
    seen.add(id);
    return [];
  });
}

/**
 * `block_id` is unique in a view or message, `action_id` in its block (seen: "`action_id` "x" already exists
 * [json-pointer:/blocks/1/elements/1/action_id]"), and only one element takes the focus.
 */
export function checkIds(blocks: readonly unknown[], at: string): BlockKitError[] {
  const objects = objectsIn(blocks, at);
  const elements = objects.map(([block, pointer]) => elementsOf(block, pointer));
  const focused = elements.flat().filter(([element]) => element.focus_on_load === true);
  return [
    ...duplicates(objects, 'block_id'),
    ...elements.flatMap((entries) => duplicates(entries, 'action_id')),
    // "Only one element can be set to `true`": extensions of @slack/types. Message guessed.
    ...focused
      .slice(1)
      .map(([, pointer]) =>
        failedConstraint(
          `${pointer}/focus_on_load`,
          'only one element can be focused on load',
          'max_items',
          1,
        ),
      ),
  ];
}

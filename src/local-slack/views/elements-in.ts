import { isObject, type JsonObject } from '../block-kit/rule.ts';

export interface PlacedElement {
  blockId: string;
  actionId: string;
  element: JsonObject;
  block: JsonObject;
}

/** Every element that a person can use, in the order of the blocks. Blocks must be complete (ids made up). */
export function elementsIn(blocks: readonly unknown[]): PlacedElement[] {
  return blocks.filter(isObject).flatMap((block) => {
    const nested = block.type === 'actions' && Array.isArray(block.elements) ? block.elements : [];
    return [block.element, block.accessory, ...nested]
      .filter(isObject)
      .filter((element) => typeof element.action_id === 'string')
      .map((element) => ({
        blockId: String(block.block_id),
        actionId: String(element.action_id),
        element,
        block,
      }));
  });
}

export function findElement(
  blocks: readonly unknown[],
  blockId: string,
  actionId: string,
): PlacedElement | undefined {
  return elementsIn(blocks).find((placed) => placed.blockId === blockId && placed.actionId === actionId);
}

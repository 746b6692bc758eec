import type { BlockKitError } from './block-kit-error.ts';
import { blockRule } from './block-rules.ts';
import { checkIds } from './check-ids.ts';
import { LIMITS } from './limits.ts';
import { list } from './rule.ts';
import type { Surface } from './surfaces.ts';

/**
 * Checks the blocks of a view or message as Slack does: types, fields, limits, unique ids, surface.
 *
 * @param blocks what was sent; anything, also what is no array
 * @param at JSON pointer of the blocks in the call's arguments
 * @returns one entry for each fault, empty when Slack would take the blocks
 */
export function checkBlocks(blocks: unknown, surface: Surface, at = '/blocks'): BlockKitError[] {
  const max = surface === 'message' ? LIMITS.messageBlocks : LIMITS.viewBlocks;
  const errors = list(blockRule(surface), { max })(blocks, at);
  return Array.isArray(blocks) ? errors.concat(checkIds(blocks, at)) : errors;
}

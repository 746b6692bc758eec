import { isObject } from '../block-kit/rule.ts';
import type { Random } from '../state/random.ts';

/**
 * Blocks as Slack keeps and returns them: `block_id` and `action_id` made up where they are missing, `emoji`
 * and `verbatim` with their defaults (recorded payloads). Call it after the check.
 */
export function completeBlocks(blocks: readonly unknown[], random: Random): unknown[] {
  return blocks.map((block) => {
    if (!isObject(block)) return block;
    const completed = completeTexts(block);
    const named = isObject(completed) ? nameElements(completed, random) : {};
    return { ...named, block_id: named.block_id || random.secret(5) };
  });
}

function nameElements(block: Readonly<Record<string, unknown>>, random: Random): Record<string, unknown> {
  const named: Record<string, unknown> = { ...block };
  for (const key of ['accessory', 'element']) {
    if (isObject(named[key])) named[key] = nameElement(named[key], random);
  }
  if (block.type === 'actions' && Array.isArray(block.elements)) {
    named.elements = block.elements.map((element) =>
      isObject(element) ? nameElement(element, random) : element,
    );
  }
  return named;
}

function nameElement(element: Readonly<Record<string, unknown>>, random: Random): Record<string, unknown> {
  if (element.type === 'image') return { ...element };
  return { ...element, action_id: element.action_id || random.secret(5) };
}

function completeTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(completeTexts);
  if (!isObject(value)) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(value)) if (entry !== undefined) copy[key] = completeTexts(entry);
  if (copy.type === 'plain_text' && typeof copy.text === 'string') return { emoji: true, ...copy };
  if (copy.type === 'mrkdwn' && typeof copy.text === 'string') return { verbatim: false, ...copy };
  return copy;
}

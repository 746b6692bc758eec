import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkMessage } from '../../../src/local-slack/block-kit/check-message.ts';
import { checkView } from '../../../src/local-slack/block-kit/check-view.ts';
import { completeBlocks } from '../../../src/local-slack/messages/complete-blocks.ts';
import { createRandom } from '../../../src/local-slack/state/random.ts';
import { elementsIn } from '../../../src/local-slack/views/elements-in.ts';
import { actions, elements, input, modal, richText, section } from './samples.ts';

it('finds faults in any JSON, and never fails itself', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(checkView(value).length).toBeGreaterThan(0);
      expect(Array.isArray(checkMessage(value))).toBe(true);
      expect(Array.isArray(checkView(modal(value)))).toBe(true);
    }),
  );
});

/** Every view of one block that passes: each element in each block where it fits. */
const views = Object.values(elements)
  .flatMap((element): unknown[] => [input(element), section({ accessory: element }), actions(element)])
  .concat(richText)
  .map((block) => modal([block]))
  .filter((view) => checkView(view).length === 0);

it('has views of every kind to begin with', () => {
  expect(views.length).toBeGreaterThan(Object.keys(elements).length);
});

/** Every place in a value, as the path that leads there. */
function placesIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, entry]) => placesIn(entry, [...path, key]))];
}

function replaceAt(value: unknown, [key, ...rest]: string[], replacement: unknown): unknown {
  if (key === undefined) return replacement;
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[key] = replaceAt(copy[key], rest, replacement);
  return copy;
}

it('finds a fault wherever a good view has a value of no kind that Slack knows', () => {
  fc.assert(
    fc.property(fc.constantFrom(...views), fc.nat(), (view, pick) => {
      const places = placesIn(view);
      const place = places[pick % places.length] ?? [];
      expect(checkView(replaceAt(view, place, null)).length).toBeGreaterThan(0);
    }),
  );
});

it('names every element of a view that it lets pass', () => {
  for (const view of views) {
    const placed = elementsIn(completeBlocks(view.blocks as unknown[], createRandom(1)));
    for (const { blockId, actionId } of placed)
      expect(`${blockId}/${actionId}`).not.toMatch(/undefined|^\/|\/$/);
  }
});

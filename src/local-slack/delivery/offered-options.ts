import type { World } from '../state/world.ts';

/** What the app last offered for external selects, on whose screen, in which element. */
function stateOf(world: World): Record<string, unknown[]> {
  return world.part('offered-options', () => ({}));
}

export interface OfferPlace {
  containerKey: string;
  blockId: string;
  actionId: string;
}

function keyOf({ containerKey, blockId, actionId }: OfferPlace): string {
  return JSON.stringify([containerKey, blockId, actionId]);
}

export function offeredOptions(world: World, place: OfferPlace): unknown[] {
  return stateOf(world)[keyOf(place)] ?? [];
}

/** Adds to what was offered before: a multi-select may hold choices of several searches. */
export function rememberOffer(world: World, place: OfferPlace, options: readonly unknown[]): void {
  const state = stateOf(world);
  const key = keyOf(place);
  state[key] = [...options, ...(state[key] ?? [])].slice(0, 1000);
}

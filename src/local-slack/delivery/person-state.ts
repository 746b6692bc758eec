import { ephemeralsFor } from '../messages/message-store.ts';
import { toWebMessage } from '../messages/to-web-message.ts';
import type { World } from '../state/world.ts';
import { toWebView } from '../views/to-web-view.ts';
import { modalsOf } from '../views/view-store.ts';

interface OpenModal {
  /** As payloads show it, with what was entered. */
  view: Record<string, unknown>;
  /** Under which field stands what, by `block_id`. */
  errors: Record<string, string>;
}

/** What a person has on the screen beside the conversations. */
export interface PersonState {
  /** Oldest first. */
  ephemerals: Record<string, unknown>[];
  /** The one on top last. */
  modals: OpenModal[];
}

export function personState(world: World, userId: string, baseUrl: string): PersonState {
  return {
    ephemerals: ephemeralsFor(world, userId).map((message) => ({
      ...toWebMessage(world, message, baseUrl),
      channel: message.channelId,
    })),
    modals: modalsOf(world, userId).map((view) => ({
      view: toWebView(view, view.values),
      errors: view.errors,
    })),
  };
}

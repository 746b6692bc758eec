import type { BlockAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { ModalRequest } from './show-modal.ts';

/** Where a modal goes: onto the screen of whoever clicked, on top of a modal that is open there. */
export type ModalTarget = Pick<ModalRequest, 'client' | 'triggerId' | 'how'>;

/** A trigger from inside a modal can only push (slack-facts §3.5). */
export function modalTargetOf(client: WebClient, body: BlockAction): ModalTarget {
  return { client, triggerId: body.trigger_id, how: body.view?.type === 'modal' ? 'push' : 'open' };
}

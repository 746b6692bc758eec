import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { AppError } from '../../../domain/app-error.ts';
import { slackErrorOf } from '../../web/slack-error-of.ts';

/** Slack's trigger lives 3 s and works once; its errors have two spellings (slack-facts §3.5). */
const TRIGGER_OVER: ReadonlySet<string> = new Set([
  'expired_trigger_id',
  'exchanged_trigger_id',
  'invalid_trigger_id',
  'trigger_expired',
  'trigger_exchanged',
]);

export class TriggerExpired extends AppError {
  readonly code = 'trigger_expired';
}

/** A modal that was opened, and how to fill it. */
export interface OpenedModal {
  readonly viewId: string;
  /** Does nothing where the person has closed it meanwhile: that is their answer. */
  fill(view: ModalView): Promise<void>;
}

/**
 * Opens (or, from inside a modal, pushes) at once, so that the trigger is used within its 3 s; data comes by
 * `fill`. Throws TriggerExpired.
 */
export async function openModal(
  client: WebClient,
  triggerId: string,
  view: ModalView,
  how: 'open' | 'push' = 'open',
): Promise<OpenedModal> {
  try {
    const call = how === 'open' ? client.views.open : client.views.push;
    const answer = await call({ trigger_id: triggerId, view });
    const viewId = answer.view?.id ?? '';
    return { viewId, fill: (filled) => updateModal(client, viewId, filled) };
  } catch (error) {
    if (TRIGGER_OVER.has(slackErrorOf(error)))
      throw new TriggerExpired('the trigger is over', {}, { cause: error });
    throw error;
  }
}

export async function updateModal(client: WebClient, viewId: string, view: ModalView): Promise<void> {
  try {
    await client.views.update({ view_id: viewId, view });
  } catch (error) {
    const code = slackErrorOf(error);
    if (code !== 'not_found' && code !== 'view_not_found') throw error;
  }
}

import type { Context } from '@slack/bolt';
import { z } from 'zod';
import { NotConnected } from '../../../ports/slack-access.ts';
import { describeError } from '../../../texts/describe-error.ts';
import { textsFor } from '../../../texts/texts-for.ts';
import { errorMessage } from '../../blocks/messages/notice-message.ts';
import { noticeView } from '../../blocks/modals/notice-view.ts';
import { createInteractiveClient } from '../../web/web-client-options.ts';
import type { ListenerDeps } from './listener-deps.ts';
import { openModal } from './open-modal.ts';

/** What of a payload says where the person can be told something. */
const bodySchema = z.object({
  response_url: z.string().optional(),
  trigger_id: z.string().optional(),
  view: z.object({ id: z.string() }).optional(),
});

export interface Fault {
  readonly error: unknown;
  readonly context: Context;
  readonly body: unknown;
}

/**
 * The one place where what a listener left becomes a sentence for the person and a line for the operator.
 * Bolt has acknowledged by then, so without this the person would see nothing at all (slack-facts §4.6).
 */
export async function tellFault(
  { log, ports, web }: Pick<ListenerDeps, 'log' | 'ports' | 'web'>,
  fault: Fault,
): Promise<void> {
  const reference = ports.newId().slice(-8);
  const cause =
    fault.error instanceof Error && 'original' in fault.error ? fault.error.original : fault.error;
  // Events of a team that is not (or not yet) connected are Slack's business as usual, nobody's fault.
  if (cause instanceof NotConnected) log.info({ ...cause.context, reference }, cause.message);
  else log.error({ err: cause, reference }, 'a request from Slack did not work');
  const texts = textsFor({ locale: 'en-US', timeZone: 'UTC' });
  const text = describeError(texts, cause, reference);
  const { response_url: responseUrl, trigger_id: triggerId, view } = bodySchema.catch({}).parse(fault.body);
  try {
    if (responseUrl !== undefined) await postTo(responseUrl, errorMessage(text));
    else if (triggerId !== undefined && fault.context.botToken !== undefined) {
      const client = createInteractiveClient(fault.context.botToken, web);
      const how = view === undefined ? 'open' : 'push';
      await openModal(client, triggerId, noticeView(texts, { kind: 'error', text }), how);
    }
  } catch (failure) {
    log.warn({ err: failure, reference }, 'the person could not be told');
  }
}

async function postTo(responseUrl: string, message: object): Promise<void> {
  await fetch(responseUrl, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...message, response_type: 'ephemeral', replace_original: false }),
    signal: AbortSignal.timeout(2_500),
  });
}

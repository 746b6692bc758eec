import type { App, ReceiverEvent } from '@slack/bolt';
import { z } from 'zod';
import type { Meter } from '../../ports/meter.ts';

const bodySchema = z.object({
  type: z.string().optional(),
  command: z.string().optional(),
});

/**
 * Times each request from Bolt's first look at it to its acknowledgement. Here, because a middleware is given an
 * `ack` of its own that no listener uses.
 */
export function measureAcks(app: App, meter: Meter, now: () => number): void {
  const process = app.processEvent.bind(app);
  app.processEvent = (event: ReceiverEvent) => {
    const startedAt = now();
    const type = typeOf(event.body);
    const ack: ReceiverEvent['ack'] = async (...words) => {
      await event.ack(...words);
      meter.slackAcknowledged(type, (now() - startedAt) / 1_000);
    };
    return process({ ...event, ack });
  };
}

/** `command`, `event_callback`, `block_actions`, `view_submission`: few enough for a label. */
function typeOf(body: unknown): string {
  const read = bodySchema.safeParse(body);
  if (!read.success) return 'other';
  return read.data.command === undefined ? (read.data.type ?? 'other') : 'command';
}

import { z } from 'zod';
import type { SourceReply } from '../pull/read-reply.ts';

/**
 * One call of Google's client as a reply; null where no whole answer came. The client's errors carry the token
 * and the signed assertion in their config: nothing of them is passed on (R3). Throws the caller's own abort.
 */
export async function sendToGoogle(
  call: () => Promise<unknown>,
  signal: AbortSignal | undefined,
): Promise<SourceReply | null> {
  try {
    return toReply(await call());
  } catch (error) {
    signal?.throwIfAborted();
    return error instanceof Error && 'response' in error ? toReply(error.response) : null;
  }
}

const replySchema = z.object({
  status: z.number(),
  // The client hands the headers over as a plain object, its transporter's errors as they came.
  headers: z.union([
    z.instanceof(Headers).transform((headers) => headers.get('retry-after')),
    z.record(z.string(), z.unknown()).transform((headers) => textOrNull(headers['retry-after'])),
  ]),
  data: z.unknown(),
});

function toReply(response: unknown): SourceReply | null {
  const reply = replySchema.safeParse(response).data;
  return reply === undefined ? null : { status: reply.status, retryAfter: reply.headers, body: reply.data };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

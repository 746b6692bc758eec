import type { ZodType } from 'zod';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import { PullRefused, PullUnavailable } from '../../ports/pull-errors.ts';
import type { PullSource } from '../../ports/pulled-directory.ts';
import { classOf, codeWordOf, type SourceReply } from './read-reply.ts';
import { backoffMs, readRetryAfter } from './retry-after.ts';

export interface AskDeps {
  readonly source: PullSource;
  readonly clock: Clock;
  readonly log: Log;
  /** In [0, 1). */
  readonly random: () => number;
}

export interface Question<T> {
  /** For the log: a path without what identifies anybody. */
  readonly what: string;
  /** One request and its whole answer; null where the connection failed or was cut. Throws the caller's abort. */
  readonly send: () => Promise<SourceReply | null>;
  readonly schema: ZodType<T>;
  readonly signal: AbortSignal | undefined;
}

const ATTEMPTS = 5;
/** Waiting is no failure, but a comparison waits behind it: after so long the next one tries again. */
const LONGEST_ASKED_WAIT_MS = 10 * 60_000;

/**
 * Asks until there is an answer that can be understood. Being told to slow down is waited out and counts as no
 * failure; Retry-After is obeyed wherever it stands. Throws PullRefused, PullUnavailable.
 */
export async function askSource<T>(deps: AskDeps, question: Question<T>): Promise<T> {
  const { clock, log, source } = deps;
  let waited = 0;
  let throttled = 0;
  for (let attempts = 1; ; ) {
    question.signal?.throwIfAborted();
    const reply = await question.send();
    const kind = reply === null ? 'again' : classOf(reply);
    const status = reply?.status ?? 'no answer';
    log.debug({ source, what: question.what, status }, 'asked a directory');
    if (kind === 'ok') {
      const parsed = question.schema.safeParse(reply?.body);
      if (parsed.success) return parsed.data;
    }
    if (kind === 'refused' && reply !== null) throw refused(deps, question.what, reply);
    if (kind === 'throttled') throttled += 1;
    else if (attempts === ATTEMPTS) throw unavailable(deps, question.what, status);
    else attempts += 1;
    const asked = readRetryAfter(reply?.retryAfter ?? null, clock.now());
    const waitMs = asked ?? backoffMs(Math.max(attempts - 1, throttled), deps.random);
    waited += waitMs;
    if (waited > LONGEST_ASKED_WAIT_MS) throw unavailable(deps, question.what, status);
    if (kind === 'throttled') log.info({ source, waitMs }, 'a directory asks to wait');
    await clock.sleep(waitMs, question.signal);
  }
}

function refused({ source }: AskDeps, what: string, reply: SourceReply): PullRefused {
  const why = codeWordOf(reply.body);
  return new PullRefused(`${source} refuses: ${reply.status} ${why}`, {
    source,
    what,
    status: reply.status,
    why,
  });
}

function unavailable({ source }: AskDeps, what: string, status: number | string): PullUnavailable {
  return new PullUnavailable(`${source} does not answer: ${status}`, { source, what, status });
}

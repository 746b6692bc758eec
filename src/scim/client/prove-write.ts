import type { Account } from '../../domain/account.ts';
import type { WriteAnswer } from '../../ports/account-gateway.ts';
import type { Clock } from '../../ports/clock.ts';
import { SlackUnavailable } from '../../ports/gateway-errors.ts';
import { slackUserSchema } from '../protocol/slack-user.ts';
import type { ScimClient, ScimRequest } from './scim-client.ts';
import { toAccount } from './to-account.ts';
import { toWriteAnswer } from './to-write-answer.ts';

export interface Write {
  readonly request: ScimRequest;
  /** Null for a new account, whose id only the answer tells. */
  readonly id: string | null;
  /** Does an account in this state prove that the write took effect? */
  readonly proves: (account: Account) => boolean;
}

interface Deps {
  readonly client: ScimClient;
  readonly clock: Clock;
  readonly readAccount: (id: string) => Promise<Account | null>;
}

/**
 * Waits between the readings that look for a write's effect: 10 s in all, since Slack's own SDK test polls that
 * long after a DELETE (slack-facts §0.3).
 */
const READ_AGAIN_AFTER_MS = [0, 250, 500, 1_000, 2_000, 3_000, 3_250];

/**
 * Sends one write and does not believe it before it is proved (X5): by the answer where that shows the account,
 * else by reading it. Unproved after 10 s: refused as `no_effect`, as Slack does with too weak a token.
 */
export async function proveWrite(deps: Deps, { request, id, proves }: Write): Promise<WriteAnswer> {
  const reply = await deps.client.request(request);
  if (reply.kind === 'refused') return toWriteAnswer(reply.error);
  const shown = slackUserSchema.safeParse(reply.body);
  const account = shown.success ? toAccount(shown.data) : null;
  const target = id ?? account?.id ?? null;
  if (account !== null && account.id === target && proves(account)) return { kind: 'done', account };
  if (target === null) {
    const { method, path } = request;
    throw new SlackUnavailable(`Slack's answer to ${method} ${path} does not show the new account`, {
      method,
      path,
      effect: 'unknown',
    });
  }
  const proof = await readUntilProved(deps, target, proves);
  if (proof !== null) return { kind: 'done', account: proof };
  return {
    kind: 'refused',
    code: 'no_effect',
    detail: 'Slack said yes, and nothing changed within 10 seconds',
  };
}

async function readUntilProved(
  { clock, readAccount }: Deps,
  id: string,
  proves: Write['proves'],
): Promise<Account | null> {
  for (const waitMs of READ_AGAIN_AFTER_MS) {
    if (waitMs > 0) await clock.sleep(waitMs);
    const account = await readAccount(id);
    if (account !== null && proves(account)) return account;
  }
  return null;
}

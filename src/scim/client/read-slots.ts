import type { Clock } from '../../ports/clock.ts';
import { ReadingIncomplete } from '../../ports/gateway-errors.ts';
import type { SlackUser } from '../protocol/slack-user.ts';
import { type SlackUserList, slackUserListSchema } from '../protocol/slack-user-list.ts';
import { toPageRequest } from './account-requests.ts';
import type { ScimClient } from './scim-client.ts';

/** Slack's largest page (https://docs.slack.dev/reference/scim-api#get-users). */
const SLOT = 1_000;
/** A page of 1,000 takes Slack seconds; so many are asked for at once. */
const AT_ONCE = 3;
const ASK_AGAIN_AFTER_MS = 1_000;

export interface Slot {
  readonly users: readonly SlackUser[];
  readonly total: number;
}

export interface ListingDeps {
  readonly client: ScimClient;
  readonly clock: Clock;
}

/**
 * The whole listing once, in order, 1,000 rows at a time, the next ones being read meanwhile. Throws
 * ReadingIncomplete for a page that cannot be read, or that is empty although Slack says there is more.
 */
export async function* readSlots(deps: ListingDeps, signal?: AbortSignal): AsyncGenerator<Slot> {
  const stop = new AbortController();
  const either = signal === undefined ? stop.signal : AbortSignal.any([signal, stop.signal]);
  const ahead: Promise<Slot>[] = [];
  try {
    const first = await readSlot(deps, 1, either);
    yield first;
    let { total } = first;
    for (let start = 1 + SLOT; start <= total || ahead.length > 0; ) {
      for (; start <= total && ahead.length < AT_ONCE; start += SLOT) {
        const slot = readSlot(deps, start, either);
        // It may fail while an earlier one is waited for; it is looked at in its turn.
        slot.catch(() => undefined);
        ahead.push(slot);
      }
      const slot = await (ahead.shift() as Promise<Slot>);
      total = slot.total;
      yield slot;
    }
  } finally {
    stop.abort();
  }
}

/** One slot, in as many pages as Slack makes of it: a page that ends short is continued where it ended. */
async function readSlot(deps: ListingDeps, start: number, signal: AbortSignal): Promise<Slot> {
  const users: SlackUser[] = [];
  for (let emptyBefore = false; ; ) {
    const page = await readPage(deps.client, start + users.length, SLOT - users.length, signal);
    users.push(...page.users);
    const expected = Math.min(SLOT, Math.max(0, page.totalResults - start + 1));
    if (users.length >= expected) return { users, total: page.totalResults };
    if (page.users.length > 0) continue;
    if (emptyBefore) {
      throw new ReadingIncomplete("Slack's listing ended before its total", { at: start + users.length });
    }
    emptyBefore = true;
    await deps.clock.sleep(ASK_AGAIN_AFTER_MS, signal);
  }
}

async function readPage(
  client: ScimClient,
  startIndex: number,
  count: number,
  signal: AbortSignal,
): Promise<SlackUserList> {
  const reply = await client.request(toPageRequest(startIndex, count, signal));
  if (reply.kind === 'refused') {
    throw new ReadingIncomplete(`Slack refused to list accounts: ${reply.error.code}`, { startIndex });
  }
  const page = slackUserListSchema.safeParse(reply.body);
  if (page.success) return page.data;
  const where = page.error.issues.slice(0, 3).map((issue) => issue.path.join('.'));
  throw new ReadingIncomplete('A page of accounts cannot be read', { startIndex, where });
}

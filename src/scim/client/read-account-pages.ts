import type { AccountPage } from '../../ports/account-gateway.ts';
import { ReadingIncomplete } from '../../ports/gateway-errors.ts';
import type { SlackUser } from '../protocol/slack-user.ts';
import { type ListingDeps, readSlots } from './read-slots.ts';
import { toAccount } from './to-account.ts';

const CHECK_AGAIN_AFTER_MS = 2_000;

/**
 * Everybody in Slack, each once, with the proof of it (G2): as many different ids as Slack's total, and no
 * total that shrank. A listing in pages is no snapshot: somebody new shifts rows, which shows as one row twice;
 * somebody who leaves it makes one be skipped. So a listing that does not add up is read once more; one that
 * still does not, or that is empty, ends in ReadingIncomplete.
 */
export async function* readAccountPages(
  deps: ListingDeps,
  signal?: AbortSignal,
): AsyncGenerator<AccountPage> {
  const given = new Set<string>();
  const first = yield* readOnce(deps, given, given, signal);
  if (isProved(first)) return;
  await deps.clock.sleep(CHECK_AGAIN_AFTER_MS, signal);
  const second = yield* readOnce(deps, given, new Set(), signal);
  if (isProved(second) && second.seen === given.size) return;
  throw new ReadingIncomplete("Slack's listing does not add up, read twice", {
    total: second.total,
    seen: second.seen,
    seenInAll: given.size,
  });
}

interface Tally {
  readonly seen: number;
  readonly total: number;
  readonly shrank: boolean;
}

function isProved({ seen, total, shrank }: Tally): boolean {
  return seen > 0 && seen === total && !shrank;
}

/** One pass; gives on whom no pass gave before. */
async function* readOnce(
  deps: ListingDeps,
  given: Set<string>,
  seen: Set<string>,
  signal?: AbortSignal,
): AsyncGenerator<AccountPage, Tally> {
  let total = 0;
  let shrank = false;
  for await (const slot of readSlots(deps, signal)) {
    shrank ||= slot.total < total;
    total = slot.total;
    const fresh: SlackUser[] = [];
    for (const user of slot.users) {
      if (!given.has(user.id)) fresh.push(user);
      given.add(user.id);
      seen.add(user.id);
    }
    if (fresh.length > 0) yield { accounts: fresh.map(toAccount), total };
  }
  return { seen: seen.size, total, shrank };
}

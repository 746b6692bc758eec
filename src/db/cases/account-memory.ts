import type { AccountMemory, KeptByHand } from '../../domain/case.ts';
import { Prisma } from '../generated/client.ts';

/** What is remembered about an account; select it with `memoryColumns` from `accounts a`. */
export interface MemoryRow {
  readonly keptByHand: KeptByHand | null;
  readonly switchedOffAt: Date | null;
  readonly flips: number;
  readonly lastSwitchTo: 'active' | 'inactive' | null;
  readonly lastSwitchAt: Date | null;
  readonly driftDecision: AccountMemory['driftDecision'];
  readonly guestSeatReached: boolean;
}

const A_DAY_MS = 24 * 60 * 60 * 1_000;

/** A guest seat counts from the moment that it reaches the linked person, before any evaluation marks the account. */
export function memoryColumns(now: Date): Prisma.Sql {
  const since = new Date(now.getTime() - A_DAY_MS);
  return Prisma.sql`
    a.kept_by_hand AS "keptByHand",
    a.switched_off_at AS "switchedOffAt",
    (SELECT count(*) FROM account_switches w
      WHERE w.connection_id = a.connection_id AND w.account_id = a.id AND w.at > ${since})::int AS flips,
    a.last_switch_to AS "lastSwitchTo",
    a.last_switch_at AS "lastSwitchAt",
    a.drift_decision AS "driftDecision",
    a.guest_seat_reached OR EXISTS (
      SELECT FROM entitlements e
       WHERE e.person_id = a.person_id AND e.reached @> '{"by": [{"seat": "guest"}]}') AS "guestSeatReached"`;
}

/** The stored decisions also carry who made them and when; the memory is what planning needs. */
export function toMemory(row: MemoryRow): AccountMemory {
  const { keptByHand, driftDecision, lastSwitchTo, lastSwitchAt } = row;
  return {
    keptByHand: keptByHand === null ? null : toKept(keptByHand),
    switchedOffAt: row.switchedOffAt,
    flips: row.flips,
    lastSwitchByRollcall:
      lastSwitchTo === null || lastSwitchAt === null ? null : { to: lastSwitchTo, at: lastSwitchAt },
    driftDecision:
      driftDecision === null
        ? null
        : { decision: driftDecision.decision, until: driftDecision.until, reason: driftDecision.reason },
    guestSeatReached: row.guestSeatReached,
  };
}

function toKept({ lasts, evidence, until, as, reason, undone }: KeptByHand): KeptByHand {
  return { lasts, evidence, until, as, reason, ...(undone === undefined ? {} : { undone }) };
}

export const NO_MEMORY: AccountMemory = {
  keptByHand: null,
  switchedOffAt: null,
  flips: 0,
  lastSwitchByRollcall: null,
  driftDecision: null,
  guestSeatReached: false,
};

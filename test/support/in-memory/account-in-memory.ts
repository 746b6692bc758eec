import type { Account } from '../../../src/domain/account.ts';
import type { AccountInMemory, ConnectionInMemory } from './memory.ts';

/** Writes one account as it was read, and notices who switched it (P4, G6). */
export function mergeAccount(
  state: ConnectionInMemory,
  read: Account,
  { now, byRollcall }: { readonly now: Date; readonly byRollcall: boolean },
): void {
  const before = state.accounts.get(read.id);
  const account = withKnownFacts(read, before);
  const after: AccountInMemory = before ?? unknownAccount(account, now);
  const ours = byRollcall || isBeingSwitched(state, read.id);
  const to = account.status === 'inactive' ? 'inactive' : 'active';
  const isNew = before === undefined || !before.listed;
  const switched = isNew
    ? ours && to === 'active'
    : (before.account.status === 'inactive') !== (to === 'inactive');
  if (switched) noteSwitch(after, to, ours, now);
  after.invited = account.status === 'invited' || after.invited;
  after.account = account;
  after.listed = true;
  after.readAt = now;
  state.accounts.set(read.id, after);
}

/** SCIM knows few roles and no invitations: what users.list said is kept. */
function withKnownFacts(read: Account, before: AccountInMemory | undefined): Account {
  if (before === undefined) return read;
  const { role, stranger } = before.account;
  const status = read.status === 'active' && before.invited ? 'invited' : read.status;
  const keepsRole =
    read.role === null || (read.role === 'multi_channel_guest' && role === 'single_channel_guest');
  return { ...read, role: keepsRole ? role : read.role, stranger: read.stranger || stranger, status };
}

function noteSwitch(after: AccountInMemory, to: 'active' | 'inactive', ours: boolean, at: Date): void {
  const last = after.memory.lastSwitchByRollcall;
  if (!ours && last !== null && last.to !== to) after.switches.push(at);
  after.memory = {
    ...after.memory,
    switchedOffAt: to === 'inactive' && !ours ? at : null,
    lastSwitchByRollcall: ours ? { to, at } : last,
  };
}

function isBeingSwitched(state: ConnectionInMemory, accountId: string): boolean {
  return state.runs.some(({ operations }) =>
    operations.some(
      ({ value }) =>
        value.state === 'sending' &&
        value.accountId === accountId &&
        ['deactivate', 'reactivate'].includes(value.operation.kind),
    ),
  );
}

export function unknownAccount(account: Account, now: Date): AccountInMemory {
  return {
    account,
    invited: account.status === 'invited',
    listed: false,
    readAt: now,
    personId: null,
    memory: {
      keptByHand: null,
      switchedOffAt: null,
      lastSwitchByRollcall: null,
      driftDecision: null,
      guestSeatReached: false,
    },
    switches: [],
    drift: null,
  };
}

import { type Account, isGuest } from '../../../src/domain/account.ts';
import { foldEmail } from '../../../src/domain/email.ts';
import type { AccountGateway, NewAccount, WriteAnswer } from '../../../src/ports/account-gateway.ts';
import type { SlackEffect, SlackState } from './in-memory-slack.ts';
import { noAnswer, type SlackCall, type SlackFaults } from './slack-faults.ts';

/** What reads still show of an account whose write is on its way through Slack (X5). */
interface Lagging {
  readonly account: Account | null;
  reads: number;
}

export function createInMemoryGateway(state: SlackState, faults: SlackFaults): AccountGateway {
  const lagging = new Map<string, Lagging>();

  function seen(account: Account): Account | null {
    const old = lagging.get(account.id);
    if (old === undefined || old.reads <= 0) return toScim(account);
    old.reads -= 1;
    return old.account === null ? null : toScim(old.account);
  }

  async function write(call: SlackCall, about: string, effect: () => WriteAnswer): Promise<WriteAnswer> {
    const fault = await faults.before(call, about);
    if (fault?.kind === 'answer') return fault.answer;
    const before = state.accounts.get(about) ?? null;
    const answer = effect();
    if (fault === null) return answer;
    const id = answer.kind === 'done' ? answer.account.id : null;
    if (fault.kind === 'delayed' && id !== null) lagging.set(id, { account: before, reads: fault.reads });
    throw noAnswer(call);
  }

  function change(call: SlackCall, id: string, kind: SlackEffect['kind'], changes: Partial<Account>) {
    state.asked.push(`${kind} ${id}`);
    return write(call, id, () => {
      const found = state.accounts.get(id);
      if (found === undefined) return { kind: 'not_found' };
      if (kind === 'off' && found.role === 'primary_owner') {
        return { kind: 'protected', code: 'cannot_update_primary_owner' };
      }
      const after = { ...found, ...changes };
      const changed = JSON.stringify(after) !== JSON.stringify(found);
      state.accounts.set(id, after);
      state.effects.push({ kind, id, changed });
      return { kind: 'done', account: toScim(after) };
    });
  }

  return {
    async *readAccounts() {
      await faults.before('readAccounts', '');
      const all = [...state.accounts.values()].filter(({ id }) => !state.hidden.has(id));
      for (let start = 0; start < all.length; start += state.pageSize) {
        const accounts = all.slice(start, start + state.pageSize).map(toScim);
        yield { accounts, total: all.length };
      }
    },
    async readAccount(id) {
      await faults.before('readAccount', id);
      const found = state.accounts.get(id);
      return found === undefined ? null : seen(found);
    },
    async findByEmail(email) {
      await faults.before('findByEmail', email);
      const found = holderOf(state, email);
      return found === undefined ? null : seen(found);
    },
    createAccount(account) {
      state.asked.push(`create ${account.email} ${account.userName}`);
      return write('createAccount', account.email, () => create(state, account));
    },
    setActive: (id, active) =>
      change(
        'setActive',
        id,
        active ? 'on' : 'off',
        active && state.accounts.get(id)?.status !== 'inactive'
          ? {}
          : { status: active ? 'active' : 'inactive' },
      ),
    setPrimaryEmail: (id, email) => change('setPrimaryEmail', id, 'email', { email }),
    setSeat: (id, seat) =>
      change('setSeat', id, 'seat', { role: seat === 'guest' ? 'multi_channel_guest' : 'member' }),
    isReachable: async () => state.reachable,
  };
}

function holderOf(state: SlackState, email: string): Account | undefined {
  const wanted = foldEmail(email);
  return [...state.accounts.values()].find((account) =>
    [account.email, account.secondaryEmail ?? ''].map(foldEmail).includes(wanted),
  );
}

function create(state: SlackState, { seat, ...account }: NewAccount): WriteAnswer {
  const holder = holderOf(state, account.email);
  if (holder !== undefined) return { kind: 'email_taken', existingUserId: holder.id };
  const names = [...state.accounts.values()].map(({ userName }) => userName);
  if ([...names, ...state.otherNames].includes(account.userName)) return { kind: 'user_name_taken' };
  const id = `UNEW${state.effects.length + 1}`;
  const created: Account = {
    ...account,
    id,
    secondaryEmail: null,
    displayName: account.userName,
    employeeNumber: null,
    status: 'invited',
    role: seat === 'guest' ? 'multi_channel_guest' : 'member',
    stranger: false,
  };
  state.accounts.set(id, created);
  state.effects.push({ kind: 'create', id, changed: true });
  return { kind: 'done', account: toScim(created) };
}

/** SCIM tells guests from others and knows nobody who is invited (slack-facts §1.7). */
function toScim(account: Account): Account {
  const role = isGuest(account.role) ? 'multi_channel_guest' : account.role === 'bot' ? 'bot' : null;
  return { ...account, role, status: account.status === 'invited' ? 'active' : account.status };
}

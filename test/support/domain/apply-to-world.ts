import type { Account } from '../../../src/domain/account.ts';
import { foldEmail } from '../../../src/domain/email.ts';
import type { Operation } from '../../../src/domain/operation.ts';
import type { CaseVerdict } from '../../../src/domain/plan.ts';
import { makeAccount, makeAccountMemory, NOW } from './make.ts';
import type { World, WorldAccount } from './world.ts';

/** The world after these operations were carried out and the proven links saved. Held ones change nothing. */
export function applyToWorld(
  world: World,
  operations: readonly Operation[],
  links: readonly CaseVerdict['link'][],
): World {
  const released = operations.filter(({ hold }) => hold === null);
  const accounts = released.reduce(applyOne, world.accounts);
  const linkOf = (personId: string, before: string | null) =>
    links.find((link) => link?.personId === personId)?.accountId ?? before;
  return {
    ...world,
    accounts,
    people: world.people.map((one) => ({ ...one, linkedTo: linkOf(one.person.id, one.linkedTo) })),
  };
}

function applyOne(accounts: readonly WorldAccount[], operation: Operation): readonly WorldAccount[] {
  if (operation.kind === 'invite') return [...accounts, invited(accounts, operation)];
  return accounts.map((one) =>
    one.account.id === operation.accountId ? written(accounts, one, operation) : one,
  );
}

/** What Slack would refuse, the plan must not have released: the model throws. */
function invited(accounts: readonly WorldAccount[], { email }: Operation): WorldAccount {
  refuseTaken(accounts, email, null);
  const account = makeAccount({ id: `U-new-${accounts.length}`, email, externalId: null, status: 'invited' });
  return { account, memory: makeAccountMemory() };
}

function written(accounts: readonly WorldAccount[], one: WorldAccount, operation: Operation): WorldAccount {
  const { account, memory } = one;
  switch (operation.kind) {
    case 'deactivate':
      return switched(one, 'inactive');
    case 'reactivate':
      return switched(one, 'active');
    case 'change_seat': {
      const role: Account['role'] = operation.to === 'guest' ? 'multi_channel_guest' : 'member';
      return { account: { ...account, role }, memory };
    }
    case 'update_profile':
      refuseTaken(accounts, operation.to ?? '', account.id);
      return { account: { ...account, email: operation.to ?? '' }, memory };
    case 'invite':
      return one;
  }
}

function switched({ account, memory }: WorldAccount, status: 'active' | 'inactive'): WorldAccount {
  return {
    account: { ...account, status },
    memory: { ...memory, switchedOffAt: null, lastSwitchByRollcall: { to: status, at: NOW.at } },
  };
}

function refuseTaken(accounts: readonly WorldAccount[], email: string, but: string | null): void {
  const address = foldEmail(email);
  const holder = accounts.find(
    ({ account }) =>
      account.id !== but &&
      !account.stranger &&
      [account.email, account.secondaryEmail ?? ''].map(foldEmail).includes(address),
  );
  if (holder !== undefined) throw new Error(`email_taken by ${holder.account.id}: ${email}`);
}

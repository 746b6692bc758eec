import { activateAccount } from '../../../src/use-cases/activate-account.ts';
import type { CarriedOut } from '../../../src/use-cases/carry-out.ts';
import { deactivateAccount } from '../../../src/use-cases/deactivate-account.ts';
import { type InviteRequest, invitePeople } from '../../../src/use-cases/invite-people.ts';
import { applyStarted } from '../../../src/use-cases/reconcile.ts';
import { inWords } from '../in-words.ts';
import { ADMIN, type Organization } from './organization.ts';

/** What the request led to, carried out: `deactivate ada: applied`, or what holds it. */
export async function carriedOut(
  { ports, id }: Organization,
  { run, operations }: CarriedOut,
): Promise<string[]> {
  await ports.clock.until(applyStarted(ports, id));
  const done = run === null ? [] : await ports.runs.operations(id, run.id);
  return inWords({ done, held: operations.filter(({ hold }) => hold !== null) });
}

export async function invite(
  organization: Organization,
  emails: readonly string[],
  rest: Partial<InviteRequest> = {},
) {
  const request = { emails, seat: 'member', from: null, until: null, note: null, ...rest } as const;
  return invitePeople(organization.ports, await organization.connection(), request, ADMIN);
}

export async function deactivate(organization: Organization, id: string, until: string | null = null) {
  const [account, caller] = [await organization.account(id), await organization.caller()];
  const request = { account, caller, reason: 'left early', until };
  return deactivateAccount(organization.ports, await organization.connection(), request, ADMIN);
}

export async function activate(
  organization: Organization,
  id: string,
  {
    userId = 'U0ADMIN',
    keepUntil = null,
    reason = 'needed',
  }: { userId?: string; keepUntil?: string | null; reason?: string } = {},
) {
  const [account, caller] = [await organization.account(id), await organization.caller(userId)];
  const request = { account, caller, reason, keepUntil };
  return activateAccount(organization.ports, await organization.connection(), request, ADMIN);
}

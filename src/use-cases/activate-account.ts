import { AppError } from '../domain/app-error.ts';
import type { Connection } from '../domain/connection.ts';
import type { PlainDate } from '../domain/plain-date.ts';
import type { Actor } from '../domain/receipt.ts';
import { may } from '../domain/rollcall-role.ts';
import type { IndexedAccount } from '../ports/account-index.ts';
import type { PersonPlace } from '../ports/directory-store.ts';
import { type CarriedOut, carryOut } from './carry-out.ts';
import { checkTarget } from './check-target.ts';
import { type SwitchPorts, writeRequest } from './deactivate-account.ts';
import { entitlementOf, readEntitlementRules } from './entitlement-rules.ts';
import { byHandRecord } from './invite-people.ts';
import type { Caller } from './read-caller.ts';
import { readNow } from './read-now.ts';
import { actorName } from './reject-operations.ts';

/** D3: the directory says no, and only an approver may keep somebody active against it, until a date. */
export class DirectorySaysNo extends AppError {
  readonly code = 'directory_says_no';
}

export interface ActivateRequest {
  readonly account: IndexedAccount;
  readonly caller: Caller;
  readonly reason: string;
  /** Only for "kept by hand until" against the directory (D3). */
  readonly keepUntil: PlainDate | null;
}

/**
 * D2: the exclusion goes, and an assignment comes if nothing else entitles. Throws DirectorySaysNo where the
 * directory suspended or deleted the person and no approver gave a date and a reason (D3).
 */
export async function activateAccount(
  ports: SwitchPorts,
  connection: Connection,
  request: ActivateRequest,
  by: Actor,
): Promise<CarriedOut> {
  const { account, caller, reason } = request;
  await checkTarget(ports, connection, account, caller, 'activate');
  const place = await personBehind(ports, connection, account);
  if (place.person.status !== 'active') await keepAgainstDirectory(ports, connection, request, place, by);
  else {
    await ports.decisions.release(connection.id, account.id);
    await entitle(ports, connection, place.person.id, reason, by);
  }
  await writeRequest(ports, connection.id, 'activate', account, reason, by);
  return carryOut(ports, connection, { personIds: [place.person.id], kinds: ['reactivate'] }, by);
}

async function personBehind(
  ports: SwitchPorts,
  connection: Connection,
  account: IndexedAccount,
): Promise<PersonPlace> {
  const linked =
    account.personId === null ? null : await ports.directory.getPerson(connection.id, account.personId);
  const found = linked ?? (await ports.directory.findPersonByEmail(connection.id, account.email));
  if (found !== null) return found;
  const named = account.givenName || account.familyName ? account : byHandRecord(account.email);
  const record = { ...byHandRecord(account.email), givenName: named.givenName, familyName: named.familyName };
  const now = ports.clock.now();
  const person = await ports.directory.addByHand(connection.id, record, now);
  await ports.accounts.saveLinks(connection.id, [{ personId: person.id, accountId: account.id }], now);
  return { person, unitPath: null, groups: [], workspaces: [] };
}

async function keepAgainstDirectory(
  ports: SwitchPorts,
  connection: Connection,
  request: ActivateRequest,
  place: PersonPlace,
  by: Actor,
): Promise<void> {
  const { account, caller, keepUntil, reason } = request;
  if (!may(caller.roles, 'decide') || keepUntil === null || reason.trim() === '') {
    throw new DirectorySaysNo('the directory says no about this person', { status: place.person.status });
  }
  const kept = { lasts: 'until', until: keepUntil, evidence: null, as: 'active', reason } as const;
  await ports.decisions.keep(connection.id, account.id, kept, actorName(by), ports.clock.now());
}

async function entitle(
  ports: SwitchPorts,
  connection: Connection,
  personId: string,
  reason: string,
  by: Actor,
): Promise<void> {
  const now = ports.clock.now();
  const app = await ports.assignments.findApp(connection.id, 'slack', true);
  if (app === null) throw new Error('Slack is an app of every connection');
  const subject = { kind: 'person', personId } as const;
  await ports.assignments.end(connection.id, app.id, subject, true, actorName(by), now);
  if (await isEntitled(ports, connection, personId)) return;
  await ports.assignments.add(
    connection.id,
    { appId: app.id, subject, seat: 'member', from: null, until: null, exclude: false, reason },
    actorName(by),
    now,
  );
}

async function isEntitled(ports: SwitchPorts, connection: Connection, personId: string): Promise<boolean> {
  const policy = await ports.connections.readPolicy(connection.id);
  const rules = await readEntitlementRules(ports, connection.id);
  for await (const batch of ports.entitlements.placedPeople(connection.id, [personId])) {
    return batch.some((placed) => entitlementOf(placed, rules, readNow(ports, policy)).entitled);
  }
  return false;
}

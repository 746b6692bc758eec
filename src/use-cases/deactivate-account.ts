import type { Connection } from '../domain/connection.ts';
import type { PlainDate } from '../domain/plain-date.ts';
import type { Actor } from '../domain/receipt.ts';
import type { IndexedAccount } from '../ports/account-index.ts';
import type { Ports } from '../ports/ports.ts';
import { type CarriedOut, type CarryOutPorts, carryOut } from './carry-out.ts';
import { checkTarget } from './check-target.ts';
import type { Caller } from './read-caller.ts';
import { actorName } from './reject-operations.ts';
import { syncAccount } from './sync-account.ts';

export type SwitchPorts = CarryOutPorts & Pick<Ports, 'decisions' | 'receipts'>;

export interface DeactivateRequest {
  readonly account: IndexedAccount;
  readonly caller: Caller;
  readonly reason: string;
  readonly until: PlainDate | null;
}

/**
 * D2: somebody on record gets an exclusion with the reason (and an end); an account without a person gets a
 * decision on drift. Throws TargetRefused for whom nobody switches off from here.
 */
export async function deactivateAccount(
  ports: SwitchPorts,
  connection: Connection,
  request: DeactivateRequest,
  by: Actor,
): Promise<CarriedOut> {
  const { account, caller, reason, until } = request;
  await checkTarget(ports, connection, account, caller, 'deactivate');
  const personId = account.personId ?? (await findByAddress(ports, connection.id, account));
  await ports.decisions.release(connection.id, account.id);
  await writeRequest(ports, connection.id, 'deactivate', account, reason, by);
  if (personId === null) {
    await ports.decisions.decideDrift(
      connection.id,
      account.id,
      { decision: 'deactivate', until: null, reason },
      actorName(by),
      ports.clock.now(),
    );
    return syncAccount(ports, connection, account, by);
  }
  await exclude(ports, connection.id, personId, reason, until, by);
  return carryOut(ports, connection, { personIds: [personId], kinds: ['deactivate'] }, by);
}

/** Somebody on record whose link no comparison has proved yet: an exclusion, or the next one brings them back. */
async function findByAddress(
  ports: SwitchPorts,
  connectionId: string,
  account: IndexedAccount,
): Promise<string | null> {
  const place = await ports.directory.findPersonByEmail(connectionId, account.email);
  return place === null || place.person.status === 'deleted' ? null : place.person.id;
}

async function exclude(
  ports: SwitchPorts,
  connectionId: string,
  personId: string,
  reason: string,
  until: PlainDate | null,
  by: Actor,
): Promise<void> {
  const app = await ports.assignments.findApp(connectionId, 'slack', true);
  if (app === null) throw new Error('Slack is an app of every connection');
  const subject = { kind: 'person', personId } as const;
  await ports.assignments.add(
    connectionId,
    { appId: app.id, subject, seat: 'member', from: null, until, exclude: true, reason },
    actorName(by),
    ports.clock.now(),
  );
}

export async function writeRequest(
  ports: Pick<Ports, 'clock' | 'receipts'>,
  connectionId: string,
  request: 'activate' | 'deactivate',
  account: IndexedAccount,
  reason: string,
  by: Actor,
): Promise<void> {
  await ports.receipts.append(connectionId, [
    {
      event: 'requested',
      at: ports.clock.now(),
      actor: by,
      subject: { email: account.email, name: account.displayName, accountId: account.id },
      planHash: null,
      runId: null,
      facts: { request, reason },
    },
  ]);
}

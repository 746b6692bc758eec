import type { Seat } from '../domain/assignment.ts';
import { BY_HAND } from '../domain/by-hand.ts';
import type { Connection } from '../domain/connection.ts';
import type { DirectoryRecord } from '../domain/directory-record.ts';
import { foldEmail, isEmail } from '../domain/email.ts';
import type { InviteVerdict } from '../domain/invite-verdict.ts';
import type { PlainDate } from '../domain/plain-date.ts';
import type { Actor } from '../domain/receipt.ts';
import type { PersonPlace } from '../ports/directory-store.ts';
import type { Ports } from '../ports/ports.ts';
import { type CarriedOut, type CarryOutPorts, carryOut } from './carry-out.ts';
import { actorName } from './reject-operations.ts';
import { grantAccess } from './request-access.ts';

export type InvitePorts = CarryOutPorts & Pick<Ports, 'accessRequests' | 'decisions' | 'receipts'>;

export interface InviteRequest {
  /** As they were pasted. */
  readonly emails: readonly string[];
  readonly seat: Seat;
  readonly from: PlainDate | null;
  readonly until: PlainDate | null;
  readonly note: string | null;
}

export interface InviteLine {
  readonly email: string;
  readonly verdict: InviteVerdict;
  readonly accountId: string | null;
}

/** What would happen to each address, before anything is changed. The same address twice is one line. */
export async function checkInvites(
  ports: Pick<Ports, 'accounts' | 'directory'>,
  connectionId: string,
  emails: readonly string[],
): Promise<readonly InviteLine[]> {
  const unique = [...new Set(emails.map(foldEmail))].filter((email) => email !== '');
  return Promise.all(unique.map((email) => checkOne(ports, connectionId, email)));
}

async function checkOne(
  ports: Pick<Ports, 'accounts' | 'directory'>,
  connectionId: string,
  email: string,
): Promise<InviteLine> {
  if (!isEmail(email)) return { email, verdict: 'malformed', accountId: null };
  const account = await ports.accounts.findByEmail(connectionId, email);
  const accountId = account?.id ?? null;
  if (account?.status === 'active') return { email, verdict: 'already_active', accountId };
  if (account?.status === 'invited') return { email, verdict: 'already_invited', accountId };
  const place = await ports.directory.findPersonByEmail(connectionId, email);
  if (place !== null && place.person.status !== 'active' && place.person.sourceName !== BY_HAND) {
    return { email, verdict: 'directory_says_no', accountId }; // D3: Activate says how an approver can keep them
  }
  return { email, verdict: account === null ? 'invite' : 'inactive', accountId };
}

/**
 * D2: for a person on record an assignment to that person; for anybody else a person in the source "by hand"
 * and the assignment. Somebody with an inactive account gets that one back, never a second (P4).
 */
export async function invitePeople(
  ports: InvitePorts,
  connection: Connection,
  request: InviteRequest,
  by: Actor,
): Promise<CarriedOut & { readonly lines: readonly InviteLine[] }> {
  const lines = await checkInvites(ports, connection.id, request.emails);
  const wanted = lines.filter(({ verdict }) => verdict === 'invite' || verdict === 'inactive');
  const personIds: string[] = [];
  for (const { email, accountId } of wanted) {
    if (accountId !== null) await ports.decisions.release(connection.id, accountId);
    const place = await ports.directory.findPersonByEmail(connection.id, email);
    personIds.push(await assignTo(ports, connection, email, place, request, by));
  }
  const granted = lines.filter(({ verdict }) => verdict !== 'malformed' && verdict !== 'directory_says_no');
  const emails = granted.map(({ email }) => email);
  await grantAccess(ports, connection.id, emails, by);
  const named = { personIds, kinds: ['invite', 'reactivate'] } as const;
  return { lines, ...(await carryOut(ports, connection, named, by)) };
}

async function assignTo(
  ports: InvitePorts,
  connection: Connection,
  email: string,
  place: PersonPlace | null,
  request: InviteRequest,
  by: Actor,
): Promise<string> {
  const now = ports.clock.now();
  const person = place?.person ?? (await ports.directory.addByHand(connection.id, byHandRecord(email), now));
  const app = await ports.assignments.findApp(connection.id, 'slack', true);
  if (app === null) throw new Error('Slack is an app of every connection');
  const { seat, from, until, note: reason } = request;
  const subject = { kind: 'person', personId: person.id } as const;
  await ports.assignments.end(connection.id, app.id, subject, true, actorName(by), now);
  await ports.assignments.add(
    connection.id,
    { appId: app.id, subject, seat, from, until, exclude: false, reason },
    actorName(by),
    now,
  );
  await ports.receipts.append(connection.id, [
    {
      event: 'requested',
      at: now,
      actor: by,
      subject: { email, name: null, accountId: null },
      planHash: null,
      runId: null,
      facts: { request: 'invite', seat, from, until, byHand: place === null },
    },
  ]);
  return person.id;
}

/** Somebody outside the directory: all that is known is the address, and its local part for a name. */
export function byHandRecord(email: string): DirectoryRecord {
  const words = (email.split('@')[0] ?? email).split(/[._+-]+/u).filter((word) => /\p{L}/u.test(word));
  const [givenName = email, ...rest] = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return {
    externalId: null,
    email,
    secondaryEmails: [],
    givenName,
    familyName: rest.join(' '),
    unitPath: null,
    groups: [],
    status: 'active',
    title: null,
    employeeNumber: null,
  };
}

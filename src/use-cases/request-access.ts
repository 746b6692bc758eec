import type { AccessRequest } from '../domain/access-request.ts';
import { AppError } from '../domain/app-error.ts';
import type { Connection } from '../domain/connection.ts';
import type { Actor, ReceiptDraft } from '../domain/receipt.ts';
import type { Ports } from '../ports/ports.ts';
import type { Caller } from './read-caller.ts';
import { actorName } from './reject-operations.ts';

type Needs = Pick<Ports, 'accessRequests' | 'accounts' | 'clock' | 'notifier' | 'receipts'>;

/** What came of asking. `has_slack`: nothing is to be asked for; `waiting`: somebody else has asked already. */
export type AskedAccess = 'asked' | 'has_slack' | 'waiting';

/** The caller is nobody of this team, or has asked for so many that somebody should look at them first. */
export class RequestRefused extends AppError {
  readonly code: 'request_stranger' | 'request_too_many';

  constructor(code: 'request_stranger' | 'request_too_many') {
    super(`a request is refused: ${code}`);
    this.code = code;
  }
}

const MOST_WAITING = 10;

/** Asks for Slack for somebody; nothing is changed until whoever may decides. Throws RequestRefused. */
export async function requestAccess(
  ports: Needs,
  connection: Connection,
  wanted: Pick<AccessRequest, 'email' | 'why'>,
  caller: Caller,
): Promise<AskedAccess> {
  const { id } = connection;
  if (caller.slackRole === null) throw new RequestRefused('request_stranger');
  const account = await ports.accounts.findByEmail(id, wanted.email);
  if (account?.status === 'active' || account?.status === 'invited') return 'has_slack';
  const own = (await ports.accessRequests.waiting(id)).filter(({ asker }) => asker.userId === caller.userId);
  if (own.length >= MOST_WAITING) throw new RequestRefused('request_too_many');
  const asker = { userId: caller.userId, name: caller.name };
  const request = await ports.accessRequests.add(id, { ...wanted, asker }, ports.clock.now());
  if (request === null) return 'waiting';
  const by = { kind: 'slack', ...asker } as const;
  await ports.receipts.append(id, [receiptOf('access_requested', request, by, ports.clock.now())]);
  await ports.notifier.accessRequested(id, request);
  return 'asked';
}

/** Says no to a request; whoever asked is told. False: it was decided already. */
export async function declineAccess(
  ports: Needs,
  connectionId: string,
  request: AccessRequest,
  by: Actor,
): Promise<boolean> {
  const now = ports.clock.now();
  const [declined] = await ports.accessRequests.decide(
    connectionId,
    [request.email],
    'declined',
    actorName(by),
    now,
  );
  if (declined === undefined) return false;
  await ports.receipts.append(connectionId, [receiptOf('access_declined', declined, by, now)]);
  await ports.notifier.accessRequested(connectionId, declined);
  return true;
}

/** Somebody was invited: requests for them are granted, and their askers are told. */
export async function grantAccess(
  ports: Pick<Ports, 'accessRequests' | 'clock' | 'notifier'>,
  connectionId: string,
  emails: readonly string[],
  by: Actor,
): Promise<void> {
  const now = ports.clock.now();
  const granted = await ports.accessRequests.decide(connectionId, emails, 'granted', actorName(by), now);
  for (const request of granted) await ports.notifier.accessRequested(connectionId, request);
}

function receiptOf(
  event: 'access_requested' | 'access_declined',
  { email, why, asker }: AccessRequest,
  actor: Actor,
  at: Date,
): ReceiptDraft {
  return {
    event,
    at,
    actor,
    subject: { email, name: null, accountId: null },
    planHash: null,
    runId: null,
    facts: event === 'access_requested' ? { why } : { asker: asker.name },
  };
}

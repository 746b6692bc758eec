import { roleRank } from '../domain/account.ts';
import { AppError } from '../domain/app-error.ts';
import type { Connection } from '../domain/connection.ts';
import type { PlainDate } from '../domain/plain-date.ts';
import type { Actor, ReceiptDraft } from '../domain/receipt.ts';
import type { IndexedAccount } from '../ports/account-index.ts';
import type { Ports } from '../ports/ports.ts';
import { type CarriedOut, type CarryOutPorts, carryOut } from './carry-out.ts';
import { TargetRefused } from './check-target.ts';
import type { Caller } from './read-caller.ts';
import { actorName } from './reject-operations.ts';
import { PersonUnknown } from './show-person.ts';

/** What somebody decides about an account that needs a look; deactivating is `deactivateAccount`. */
export type DriftDecision =
  /** It is right as it is, for good. */
  | { readonly kind: 'adopt' }
  /** Not now: through the whole of that day; null: until somebody says otherwise. */
  | { readonly kind: 'ignore'; readonly until: PlainDate | null }
  /** It is this person's (M1). */
  | { readonly kind: 'link'; readonly personId: string };

/** One person has one account and one account one person (M1). */
export class AlreadyLinked extends AppError {
  readonly code: 'person_has_account' | 'account_has_person';

  constructor(code: AlreadyLinked['code'], accountId: string) {
    super(`cannot be linked: ${code}`, { accountId });
    this.code = code;
  }
}

type Needs = CarryOutPorts & Pick<Ports, 'accounts' | 'decisions' | 'directory' | 'people' | 'receipts'>;

/**
 * P4: changes nobody's account by itself. Who is linked is planned for at once, like anybody of the directory: a
 * removal that follows is none by name, so everything guards it. Throws TargetRefused above the caller's own role
 * (A2), AlreadyLinked, PersonUnknown.
 */
export async function decideDrift(
  ports: Needs,
  connection: Connection,
  account: IndexedAccount,
  {
    decision,
    reason,
    caller,
  }: { readonly decision: DriftDecision; readonly reason: string | null; readonly caller: Caller },
): Promise<CarriedOut> {
  if (roleRank(account.role) > roleRank(caller.slackRole))
    throw new TargetRefused('target_outranks', account.id);
  const by = { kind: 'slack', userId: caller.userId, name: caller.name } as const;
  const now = ports.clock.now();
  if (decision.kind === 'link') {
    await link(ports, connection.id, account, decision.personId, now);
  } else {
    const until = decision.kind === 'ignore' ? decision.until : null;
    const stored = { decision: decision.kind, until, reason };
    await ports.decisions.decideDrift(connection.id, account.id, stored, actorName(by), now);
  }
  await ports.accounts.settleDrift(connection.id, account.id);
  await ports.receipts.append(connection.id, [toReceipt(account, decision, reason, by, now)]);
  if (decision.kind !== 'link') return { run: null, operations: [] };
  return carryOut(ports, connection, { personIds: [decision.personId], kinds: [] }, by);
}

async function link(
  ports: Needs,
  connectionId: string,
  account: IndexedAccount,
  personId: string,
  now: Date,
): Promise<void> {
  const person = await ports.people.get(connectionId, personId);
  if (person === null) throw new PersonUnknown('no person has this id', { personId });
  if (person.account !== null && person.account.id !== account.id)
    throw new AlreadyLinked('person_has_account', account.id);
  const owner = account.personId === null ? null : await ports.people.get(connectionId, account.personId);
  if (owner !== null && owner.id !== personId) throw new AlreadyLinked('account_has_person', account.id);
  await ports.decisions.release(connectionId, account.id);
  await ports.accounts.saveLinks(connectionId, [{ personId, accountId: account.id }], now);
}

function toReceipt(
  account: IndexedAccount,
  decision: DriftDecision,
  reason: string | null,
  by: Actor,
  at: Date,
): ReceiptDraft {
  return {
    event: decision.kind === 'link' ? 'linked' : 'drift',
    at,
    actor: by,
    subject: { email: account.email, name: account.displayName, accountId: account.id },
    planHash: null,
    runId: null,
    facts: {
      decision: decision.kind,
      ...(decision.kind === 'ignore' ? { until: decision.until } : {}),
      ...(decision.kind === 'link' ? { personId: decision.personId } : {}),
      ...(reason === null ? {} : { reason }),
    },
  };
}

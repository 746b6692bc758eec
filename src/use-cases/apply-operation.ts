import type { Account } from '../domain/account.ts';
import type { Connection } from '../domain/connection.ts';
import { foldEmail } from '../domain/email.ts';
import { isApprovable } from '../domain/hold.ts';
import { isRemoval, type Operation, operationKey } from '../domain/operation.ts';
import { type Keepers, protectionOf } from '../domain/protect.ts';
import type { WriteAnswer } from '../ports/account-gateway.ts';
import { SlackUnavailable } from '../ports/gateway-errors.ts';
import type { Ports } from '../ports/ports.ts';
import type { OpenSlack } from '../ports/slack-access.ts';
import { adoptExisting } from './adopt-existing.ts';
import { type Applied, ended } from './applied.ts';
import { isAsWanted, type Recheck, recheckOperation } from './recheck-operation.ts';
import { saveOwnWrite } from './save-own-write.ts';
import { writeOperation } from './write-operation.ts';

export type ApplyPorts = Pick<
  Ports,
  | 'accounts'
  | 'assignments'
  | 'cases'
  | 'clock'
  | 'connections'
  | 'dayIn'
  | 'digest'
  | 'directory'
  | 'entitlements'
  | 'holds'
  | 'log'
  | 'runs'
>;

/** Slack committed or not, nobody knows: it is read again and tried again so often (X1). */
const WRITES_TRIED = 3;
const PAUSE_BETWEEN_MS = 1_000;

/**
 * Reads again, guards again, writes, checks. `sending` is called right before the request leaves and must be
 * durable when it resolves (X1). Throws CredentialsRefused and SlackPlanMissing: they end the run (G7).
 */
export async function applyOperation(
  ports: ApplyPorts,
  connection: Connection,
  slack: OpenSlack,
  work: {
    readonly operation: Operation;
    /** Read once for the run: whom G1 keeps. */
    readonly keepers: Keepers;
    readonly wasSending: boolean;
    readonly sending: () => Promise<void>;
  },
): Promise<Applied> {
  const { operation } = work;
  const recheck = await recheckOperation(ports, connection, slack, operation);
  if (recheck.kind === 'already') return already(ports, connection, recheck.account, work);
  if (recheck.kind === 'changed') return changed(ports, connection, slack, work, recheck.now);
  const held = stillHeld(recheck, work.keepers);
  if (held !== null) return held;
  await work.sending();
  return writeAndCheck(ports, connection, slack, operation);
}

/** After a crash the effect was ours; otherwise somebody else was first and the plan no longer holds (A1). */
async function already(
  ports: ApplyPorts,
  connection: Connection,
  account: Account,
  work: { readonly operation: Operation; readonly wasSending: boolean },
): Promise<Applied> {
  if (!work.wasSending) return ended('stale', account.id, 'changed_since', 'already as wanted');
  await saveOwnWrite(ports, connection, work.operation, account);
  return ended('applied', account.id);
}

/**
 * Shown instead of done (A1). But an invitation that a crash cut off may have made the very account that
 * changes the plan (X1); and who is still to go and is protected now is held, with the remedy (G1).
 */
async function changed(
  ports: ApplyPorts,
  connection: Connection,
  slack: OpenSlack,
  work: { readonly operation: Operation; readonly keepers: Keepers; readonly wasSending: boolean },
  now: Operation | null,
): Promise<Applied> {
  const { operation, keepers, wasSending } = work;
  if (wasSending && operation.kind === 'invite') {
    // Throws where Slack does not answer: "not planned any more" would deny an effect that may be ours.
    const found = await slack.accounts.findByEmail(operation.email);
    if (found !== null) return adoptExisting(ports, connection, slack, operation, found.id);
  }
  if (now !== null && now.accountId !== null && isRemoval(now)) {
    const account = await ports.accounts.get(connection.id, now.accountId);
    if (account !== null && protectionOf(account, keepers) !== null) {
      return ended('held', account.id, 'held_now', 'G1');
    }
  }
  const detail = now === null ? 'not planned any more' : `now ${now.kind} (${operationKey(now)})`;
  return ended('stale', operation.accountId, 'changed_since', detail);
}

/** What can only be known now: a role may have changed since the plan (G1), the address's owner too (M1, M2). */
function stillHeld(
  { operation, account }: Extract<Recheck, { kind: 'same' }>,
  keepers: Keepers,
): Applied | null {
  const isProtected = isRemoval(operation) && account !== null && protectionOf(account, keepers) !== null;
  const rule = isProtected ? 'G1' : operation.hold?.rule;
  const holds = rule !== undefined && (isProtected || !isApprovable(rule));
  return holds ? ended('held', operation.accountId, 'held_now', rule) : null;
}

async function writeAndCheck(
  ports: ApplyPorts,
  connection: Connection,
  slack: OpenSlack,
  operation: Operation,
): Promise<Applied> {
  for (let tried = 1; ; tried += 1) {
    try {
      const answer = await writeOperation(ports, connection.id, slack, operation);
      return await settle(ports, connection, slack, operation, answer);
    } catch (error) {
      if (!(error instanceof SlackUnavailable)) throw error;
      const effect = await readEffect(slack, operation);
      if (effect !== null) {
        await saveOwnWrite(ports, connection, operation, effect);
        return ended('applied', effect.id);
      }
      if (tried === WRITES_TRIED) return ended('failed', operation.accountId, error.code, error.message);
      await ports.clock.sleep(PAUSE_BETWEEN_MS * 2 ** tried);
    }
  }
}

/** The effect of a write whose answer never came: the account as wanted, or null where it is not (yet). */
async function readEffect(slack: OpenSlack, operation: Operation): Promise<Account | null> {
  try {
    const account =
      operation.accountId === null
        ? await slack.accounts.findByEmail(operation.email)
        : await slack.accounts.readAccount(operation.accountId);
    if (account === null) return null;
    if (operation.kind !== 'invite') return isAsWanted(operation, account) ? account : null;
    const ours = foldEmail(account.email) === foldEmail(operation.email) && account.status !== 'inactive';
    return ours ? account : null;
  } catch (error) {
    if (error instanceof SlackUnavailable) return null;
    throw error;
  }
}

async function settle(
  ports: ApplyPorts,
  connection: Connection,
  slack: OpenSlack,
  operation: Operation,
  answer: WriteAnswer,
): Promise<Applied> {
  switch (answer.kind) {
    case 'done':
      await saveOwnWrite(ports, connection, operation, answer.account);
      return ended('applied', answer.account.id);
    case 'email_taken':
      return adoptExisting(ports, connection, slack, operation, answer.existingUserId);
    case 'protected':
      return ended('failed', operation.accountId, 'protected_in_slack', answer.code);
    case 'user_name_taken':
      return ended('failed', operation.accountId, 'user_name_taken', operation.email);
    case 'refused':
      return ended('failed', operation.accountId, answer.code, answer.detail);
    case 'not_found':
      return ended('stale', operation.accountId, 'not_found', 'the account or the person is gone');
  }
}

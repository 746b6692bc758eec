import type { Account } from '../domain/account.ts';
import type { Connection } from '../domain/connection.ts';
import type { HoldRule } from '../domain/hold.ts';
import type { Operation } from '../domain/operation.ts';
import type { CaseVerdict } from '../domain/plan.ts';
import type { OpenSlack } from '../ports/slack-access.ts';
import { type Applied, ended } from './applied.ts';
import type { ApplyPorts } from './apply-operation.ts';
import { decideCase, toPersonCase } from './decide-cases.ts';
import { readDecideInputs } from './read-decide-inputs.ts';
import { saveOwnWrite } from './save-own-write.ts';

/** Slack names an account that its reads do not show yet: they lag behind its writes (X5). */
const READS_TRIED = 4;
const FIRST_PAUSE_MS = 1_000;

/**
 * X6: Slack refuses a second account for an email, deactivated ones included, and names the one that has it.
 * That account is read and matched by M1 and M2 like any other, then linked or reactivated, or left held.
 */
export async function adoptExisting(
  ports: ApplyPorts,
  connection: Connection,
  slack: OpenSlack,
  operation: Operation,
  existingUserId: string | null,
): Promise<Applied> {
  const account = await readExisting(ports, slack, operation, existingUserId);
  if (account === null) return ended('failed', null, 'email_taken', operation.email);
  await ports.accounts.putAccount(connection.id, account, { now: ports.clock.now(), byRollcall: false });
  const verdict = await decideForPerson(ports, connection, operation.personId);
  const rule = await heldBy(ports, connection, operation, account, verdict);
  if (rule !== null) return ended('held', account.id, 'held_now', rule);
  if (account.status === 'inactive') {
    const answer = await slack.accounts.setActive(account.id, true);
    if (answer.kind !== 'done') return ended('failed', account.id, answer.kind, operation.email);
    await saveOwnWrite(ports, connection, operation, answer.account);
    return ended('applied', account.id);
  }
  await saveOwnWrite(ports, connection, operation, account);
  return ended('applied', account.id);
}

async function readExisting(
  ports: Pick<ApplyPorts, 'clock'>,
  slack: OpenSlack,
  operation: Operation,
  existingUserId: string | null,
): Promise<Account | null> {
  if (existingUserId === null) return slack.accounts.findByEmail(operation.email);
  for (let tried = 1; ; tried += 1) {
    const account = await slack.accounts.readAccount(existingUserId);
    if (account !== null || tried === READS_TRIED) return account;
    await ports.clock.sleep(FIRST_PAUSE_MS * 2 ** (tried - 1));
  }
}

/**
 * Why this account is not simply the person's. Without a proven link it is somebody else's or nobody's to
 * give: linking it here would take it from whom it belongs to (M1).
 */
async function heldBy(
  ports: ApplyPorts,
  connection: Connection,
  { personId }: Operation,
  account: Account,
  verdict: CaseVerdict | null,
): Promise<HoldRule | null> {
  const operations = verdict?.operations ?? [];
  const own = operations.filter(({ kind, accountId }) => kind === 'invite' || accountId === account.id);
  const held = own.find(({ hold }) => hold !== null)?.hold;
  if (held) return held.rule;
  const indexed = await ports.accounts.get(connection.id, account.id);
  const isTheirs = verdict?.link?.accountId === account.id || indexed?.personId === personId;
  const isPlanned = account.status !== 'inactive' || own.some(({ kind }) => kind === 'reactivate');
  return isTheirs && isPlanned ? null : 'M1';
}

async function decideForPerson(
  ports: ApplyPorts,
  connection: Connection,
  personId: string | null,
): Promise<CaseVerdict | null> {
  if (personId === null) return null;
  const inputs = await readDecideInputs(ports, connection);
  for await (const [material] of ports.cases.people(connection.id, [personId])) {
    if (material !== undefined) return decideCase(ports, inputs, toPersonCase(material, inputs));
  }
  return null;
}

import type { Connection } from '../domain/connection.ts';
import type { Operation } from '../domain/operation.ts';
import type { OpenSlack } from '../ports/slack-access.ts';
import { type Applied, ended } from './applied.ts';
import type { ApplyPorts } from './apply-operation.ts';
import { decideCase, toPersonCase } from './decide-cases.ts';
import { readDecideInputs } from './read-decide-inputs.ts';
import { saveOwnWrite } from './save-own-write.ts';

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
  const account =
    existingUserId === null
      ? await slack.accounts.findByEmail(operation.email)
      : await slack.accounts.readAccount(existingUserId);
  if (account === null) return ended('failed', null, 'email_taken', operation.email);
  await ports.accounts.putAccount(connection.id, account, { now: ports.clock.now(), byRollcall: false });
  const next = await decideForPerson(ports, connection, operation.personId);
  const found = next.find((candidate) => candidate.accountId === account.id);
  if (found !== undefined && found.hold !== null)
    return ended('held', account.id, 'held_now', found.hold.rule);
  if (found?.kind === 'reactivate') {
    const answer = await slack.accounts.setActive(account.id, true);
    if (answer.kind !== 'done') return ended('failed', account.id, answer.kind, operation.email);
    await saveOwnWrite(ports, connection, operation, answer.account);
    return ended('applied', account.id);
  }
  if (account.status === 'inactive') return ended('held', account.id, 'held_now', 'M1');
  await saveOwnWrite(ports, connection, operation, account);
  return ended('applied', account.id);
}

async function decideForPerson(
  ports: ApplyPorts,
  connection: Connection,
  personId: string | null,
): Promise<readonly Operation[]> {
  if (personId === null) return [];
  const inputs = await readDecideInputs(ports, connection);
  for await (const batch of ports.cases.people(connection.id, [personId])) {
    return batch.flatMap((material) => decideCase(ports, inputs, toPersonCase(material, inputs)).operations);
  }
  return [];
}

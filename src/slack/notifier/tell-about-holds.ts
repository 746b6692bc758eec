import { defaultRoles, may } from '../../domain/rollcall-role.ts';
import type { HeldOperation } from '../../ports/plans.ts';
import { textsFor } from '../../texts/texts-for.ts';
import { approvalRequestMessage } from '../blocks/messages/approval-request-message.ts';
import { groupByCause } from '../blocks/parts/cause-group.ts';
import type { NoticeDeps } from './create-slack-notifier.ts';

/** More approvers than this get no message of their own: the Home tab shows it to all of them. */
const MOST_APPROVERS = 10;
const A_DAY_MS = 24 * 60 * 60 * 1_000;

/** One message to each approver, rewritten as what waits changes, and ended when nothing waits any more. */
export async function tellAboutHolds(
  { ports, messenger }: NoticeDeps,
  connectionId: string,
  open: readonly HeldOperation[],
): Promise<void> {
  const [connection, policy, managed, privileged] = await Promise.all([
    ports.connections.get(connectionId),
    ports.connections.readPolicy(connectionId),
    ports.accounts.countManaged(connectionId),
    ports.accounts.privileged(connectionId),
  ]);
  const texts = textsFor({ locale: 'en-US', timeZone: policy.timeZone });
  const oldest = open.map(({ heldSince }) => heldSince.getTime()).sort((a, b) => a - b)[0];
  const message = approvalRequestMessage(texts, {
    groups: groupByCause(open, managed),
    decisions: [],
    secondNeeded: false,
    first: connection?.reviewedAt === null,
    expiresAt: oldest === undefined ? null : new Date(oldest + policy.approvalDays * A_DAY_MS),
    now: ports.clock.now(),
  });
  const approvers = privileged
    .filter(({ role }) => may(defaultRoles(role), 'decide'))
    .slice(0, MOST_APPROVERS);
  for (const { id } of approvers) {
    const topic = `holds:${id}`;
    if (open.length > 0) await messenger.say(topic, id, message);
    else if (await messenger.rewrite(topic, message)) await messenger.forget(topic);
  }
}

import type { HeldOperation } from '../../ports/plans.ts';
import { textsFor } from '../../texts/texts-for.ts';
import type { Message } from '../blocks/build/message.ts';
import { approvalRequestMessage } from '../blocks/messages/approval-request-message.ts';
import { groupByCause } from '../blocks/parts/cause-group.ts';
import type { NoticeDeps } from './create-slack-notifier.ts';
import { readAudience } from './read-audience.ts';
import { readDecisions } from './read-decisions.ts';
import { tellEach } from './tell-each.ts';

const A_DAY_MS = 24 * 60 * 60 * 1_000;

/**
 * One message to each approver, rewritten as what waits changes and as it is decided, and ended when nothing
 * waits any more: what waits after that is a new message (H1).
 */
export async function tellAboutHolds(
  { ports, messenger }: NoticeDeps,
  connectionId: string,
  open: readonly HeldOperation[],
): Promise<void> {
  const approvers = await readAudience(ports, connectionId, 'decide');
  const said = await Promise.all(
    approvers.map(async ({ id }) => ({ id, at: await messenger.saidAt(topicOf(id)) })),
  );
  const since = earliest(said.flatMap(({ at }) => (at === null ? [] : [at])));
  if (since === null && open.length === 0) return;
  const first = await toMessage(ports, connectionId, open, null);
  const again = since === null ? first : await toMessage(ports, connectionId, open, since);
  await tellEach(ports.log, said, async ({ id, at }) => {
    const topic = topicOf(id);
    if (open.length > 0) await messenger.say(topic, id, at === null ? first : again);
    else if (await messenger.rewrite(topic, again)) await messenger.forget(topic);
  });
}

function topicOf(userId: string): string {
  return `holds:${userId}`;
}

function earliest(times: readonly Date[]): Date | null {
  return times.reduce<Date | null>((first, at) => (first === null || at < first ? at : first), null);
}

/** @param since when the message was first posted: what was decided after that stands in it. */
async function toMessage(
  ports: NoticeDeps['ports'],
  connectionId: string,
  open: readonly HeldOperation[],
  since: Date | null,
): Promise<Message> {
  const [connection, policy, managed, waiting, decisions] = await Promise.all([
    ports.connections.get(connectionId),
    ports.connections.readPolicy(connectionId),
    ports.accounts.countManaged(connectionId),
    ports.holds.count(connectionId),
    since === null ? [] : readDecisions(ports, connectionId, since),
  ]);
  const texts = textsFor({ locale: 'en-US', timeZone: policy.timeZone });
  const oldest = open.map(({ askedAt }) => askedAt.getTime()).sort((a, b) => a - b)[0];
  return approvalRequestMessage(texts, {
    groups: groupByCause(open, managed),
    decisions,
    secondNeeded: open.some(({ firstYes }) => firstYes !== null),
    first: connection?.reviewedAt === null,
    expiresAt: oldest === undefined ? null : new Date(oldest + policy.approvalDays * A_DAY_MS),
    expired: waiting - open.length,
    now: ports.clock.now(),
  });
}

import type { Actor } from '../../domain/receipt.ts';
import type { Ports } from '../../ports/ports.ts';
import type { DecisionLine } from '../blocks/messages/approval-request-message.ts';

/** One receipt for each operation: more than these are not counted, the newest are kept. */
const MOST_RECEIPTS = 10_000;

/** Who decided on how many since then: a line for each click, since all of a click have the same time. */
export async function readDecisions(
  { receipts }: Pick<Ports, 'receipts'>,
  connectionId: string,
  since: Date,
): Promise<readonly DecisionLine[]> {
  const query = { email: null, from: since, to: null, limit: MOST_RECEIPTS };
  const lines = new Map<string, DecisionLine>();
  for (const { event, actor, at } of await receipts.list(connectionId, query)) {
    if (event !== 'approved' && event !== 'rejected') continue;
    const key = `${at.getTime()} ${event} ${nameOf(actor)}`;
    const count = (lines.get(key)?.count ?? 0) + 1;
    lines.set(key, { by: actor, decision: event, count, at });
  }
  return [...lines.values()];
}

function nameOf(actor: Actor): string {
  if (actor.kind === 'slack') return actor.userId;
  return actor.kind === 'command_line' ? actor.user : '';
}

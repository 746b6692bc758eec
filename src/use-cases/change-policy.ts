import type { Connection } from '../domain/connection.ts';
import type { Policy } from '../domain/policy.ts';
import type { Actor } from '../domain/receipt.ts';
import type { Ports } from '../ports/ports.ts';

type Needs = Pick<Ports, 'clock' | 'connections' | 'queue' | 'receipts'>;

/**
 * Changes what runs by itself, for everything that is planned from now on. What waits already goes on waiting:
 * a looser rule releases nothing that somebody was asked about (G3, H1).
 */
export async function changePolicy(
  ports: Needs,
  connection: Connection,
  change: (before: Policy) => Policy,
  by: Actor,
): Promise<Policy> {
  const before = await ports.connections.readPolicy(connection.id);
  const after = change(before);
  const facts = differences(before, after);
  if (Object.keys(facts).length === 0) return before;
  await ports.connections.savePolicy(connection.id, after);
  await ports.receipts.append(connection.id, [
    {
      event: 'policy',
      at: ports.clock.now(),
      actor: by,
      subject: { email: null, name: null, accountId: null },
      planHash: null,
      runId: null,
      facts,
    },
  ]);
  await ports.queue.compareSoon(connection.id, 'the rules were changed');
  return after;
}

/** `removals: {…} → {…}` for each that differs. Of the break-glass list how many there are: it holds addresses (R1). */
function differences(before: Policy, after: Policy): Record<string, string> {
  const names = Object.keys(after) as (keyof Policy)[];
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  const shown = (policy: Policy, name: keyof Policy) =>
    name === 'breakGlass' ? String(policy.breakGlass.length) : JSON.stringify(policy[name]);
  return Object.fromEntries(changed.map((name) => [name, `${shown(before, name)} → ${shown(after, name)}`]));
}

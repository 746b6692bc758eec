import { personName } from '../domain/person.ts';
import type { Ports } from '../ports/ports.ts';
import type { WorkspaceMember } from '../ports/workspaces.ts';
import { entitlementOf, readEntitlementRules } from './entitlement-rules.ts';
import { readNow } from './read-now.ts';

type Needs = Pick<Ports, 'assignments' | 'clock' | 'connections' | 'dayIn' | 'entitlements'>;

export interface WorkspaceEffect {
  readonly gains: readonly WorkspaceMember[];
  readonly loses: readonly WorkspaceMember[];
}

/** Who would gain or lose Slack if these people came into the workspace or left it; writes nothing. */
export async function previewWorkspace(
  ports: Needs,
  connectionId: string,
  workspaceId: string | null,
  { add, remove }: { readonly add: readonly string[]; readonly remove: readonly string[] },
): Promise<WorkspaceEffect> {
  if (workspaceId === null || add.length + remove.length === 0) return { gains: [], loses: [] };
  const now = readNow(ports, await ports.connections.readPolicy(connectionId));
  const rules = await readEntitlementRules(ports, connectionId);
  const effect = { gains: [] as WorkspaceMember[], loses: [] as WorkspaceMember[] };
  const coming = new Set(add);
  for await (const batch of ports.entitlements.placedPeople(connectionId, [...add, ...remove])) {
    for (const placed of batch) {
      const { person, placement } = placed;
      const others = placement.workspaceIds.filter((id) => id !== workspaceId);
      const workspaceIds = coming.has(person.id) ? [...others, workspaceId] : others;
      const before = entitlementOf(placed, rules, now).entitled;
      const imagined = { ...placed, placement: { ...placement, workspaceIds } };
      const after = entitlementOf(imagined, rules, now).entitled;
      if (before === after) continue;
      const member = { personId: person.id, email: person.email, name: personName(person) };
      (after ? effect.gains : effect.loses).push(member);
    }
  }
  return effect;
}

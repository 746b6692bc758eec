import type { Assignment } from '../domain/assignment.ts';
import type { Placement, SubjectNames } from '../domain/directory.ts';
import type { Entitlement } from '../domain/entitlement.ts';
import { explainEntitlement } from '../domain/explain-entitlement.ts';
import type { Person } from '../domain/person.ts';
import type { Now } from '../domain/plain-date.ts';
import type { Ports } from '../ports/ports.ts';

/** The assignments of Slack and what they point to, read once for many people. */
export interface EntitlementRules {
  readonly assignments: readonly Assignment[];
  readonly names: SubjectNames;
}

export async function readEntitlementRules(
  ports: Pick<Ports, 'assignments'>,
  connectionId: string,
): Promise<EntitlementRules> {
  const app = await ports.assignments.findApp(connectionId, 'slack', true);
  if (app === null) return { assignments: [], names: new Map() };
  const [assignments, names] = await Promise.all([
    ports.assignments.list(connectionId, app.id),
    ports.assignments.subjectNames(connectionId, app.id),
  ]);
  return { assignments, names };
}

export function entitlementOf(
  placed: { readonly person: Person; readonly unitPath: string | null; readonly placement: Placement },
  rules: EntitlementRules,
  now: Now,
): Entitlement {
  return explainEntitlement({ ...placed, ...rules }, now);
}

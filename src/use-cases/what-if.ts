import type { Connection } from '../domain/connection.ts';
import type { Ports } from '../ports/ports.ts';
import { type Forecast, type ForecastPorts, forecastPlan, type Imagined } from './forecast-plan.ts';
import { imagineAssigned, imagineUnassigned } from './imagine-assignment.ts';
import { imagineDeleted, imagineMoved } from './imagine-places.ts';
import { NOTHING_IMAGINED } from './nothing-imagined.ts';
import { resolveSubject, type SubjectName, SubjectUnknown } from './resolve-subject.ts';

/** A change that somebody only thinks about. */
export type WhatIf =
  | { readonly kind: 'delete'; readonly place: 'unit' | 'group' | 'workspace'; readonly name: string }
  | { readonly kind: 'move'; readonly unit: string; readonly to: string }
  | { readonly kind: 'suspend'; readonly email: string }
  | { readonly kind: 'assign' | 'unassign'; readonly subject: SubjectName };

/**
 * What such a change would do to Slack, as the guard sees it; writes nothing. Throws SubjectUnknown,
 * AssignmentUnknown, MoveImpossible.
 */
export async function whatIf(
  ports: ForecastPorts,
  connection: Connection,
  change: WhatIf,
): Promise<Forecast> {
  return forecastPlan(ports, connection, await imagine(ports, connection.id, change));
}

function imagine(ports: ForecastPorts, connectionId: string, change: WhatIf): Promise<Imagined> | Imagined {
  switch (change.kind) {
    case 'delete':
      return imagineDeleted(ports, connectionId, change.place, change.name);
    case 'move':
      return imagineMoved(ports, connectionId, change.unit, change.to);
    case 'suspend':
      return imagineSuspended(ports, connectionId, change.email);
    case 'assign':
      return imagineAssigned(ports, connectionId, change.subject);
    case 'unassign':
      return imagineUnassigned(ports, connectionId, change.subject);
  }
}

async function imagineSuspended(
  ports: Pick<Ports, 'clock' | 'directory'>,
  connectionId: string,
  email: string,
): Promise<Imagined> {
  const subject = await resolveSubject(ports, connectionId, { kind: 'person', name: email });
  if (subject.kind !== 'person') throw new SubjectUnknown('no such person', { kind: 'person', name: email });
  const now = ports.clock.now();
  return {
    ...NOTHING_IMAGINED,
    person(material) {
      if (material.person.id !== subject.personId || material.person.status === 'suspended') return material;
      const memory = { ...material.memory, statusSince: now, lastWordAt: now };
      return { ...material, person: { ...material.person, status: 'suspended' }, memory };
    },
  };
}

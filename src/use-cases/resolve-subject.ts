import { AppError } from '../domain/app-error.ts';
import type { Subject } from '../domain/assignment.ts';
import type { Ports } from '../ports/ports.ts';

/** What an admin may say instead of an id: `organization`, `unit:/Sales`, `group:eng`, `workspace:x`, `person:a@b.c`. */
export type SubjectName =
  | { readonly kind: 'organization' }
  | { readonly kind: 'unit' | 'group' | 'workspace' | 'person'; readonly name: string };

export class SubjectUnknown extends AppError {
  readonly code = 'subject_unknown';
}

/** Finds what is meant. Throws SubjectUnknown with kind and name in its context. */
export async function resolveSubject(
  ports: Pick<Ports, 'directory'>,
  connectionId: string,
  meant: SubjectName,
): Promise<Subject> {
  if (meant.kind === 'organization') return { kind: 'organization' };
  const found = await find(ports, connectionId, meant.kind, meant.name);
  if (found === null)
    throw new SubjectUnknown(`no ${meant.kind} is called so`, { kind: meant.kind, name: meant.name });
  return found;
}

async function find(
  ports: Pick<Ports, 'directory'>,
  connectionId: string,
  kind: 'unit' | 'group' | 'workspace' | 'person',
  name: string,
): Promise<Subject | null> {
  switch (kind) {
    case 'unit': {
      const unit = await ports.directory.findUnit(connectionId, name);
      return unit === null || unit.deleted ? null : { kind, unitId: unit.id, subtree: true };
    }
    case 'group': {
      const group = await ports.directory.findGroup(connectionId, name);
      return group === null || group.deleted ? null : { kind, groupId: group.id };
    }
    case 'workspace': {
      const workspace = await ports.directory.findWorkspace(connectionId, name);
      return workspace === null || workspace.deleted ? null : { kind, workspaceId: workspace.id };
    }
    case 'person': {
      const place = await ports.directory.findPersonByEmail(connectionId, name);
      return place === null || place.person.status === 'deleted' ? null : { kind, personId: place.person.id };
    }
  }
}

import { AppError } from '../domain/app-error.ts';
import type { Assignment } from '../domain/assignment.ts';
import type { Connection } from '../domain/connection.ts';
import type { SubjectNames } from '../domain/directory.ts';
import type { App } from '../ports/assignments.ts';
import type { PersonPlace } from '../ports/directory-store.ts';
import type { Ports } from '../ports/ports.ts';
import { type ExplainPorts, type Explanation, explainPerson } from './explain-person.ts';

/** Everything about somebody of the directory, with an account or without. */
export interface PersonStory {
  readonly person: PersonPlace | null;
  readonly explanation: Explanation;
  readonly apps: readonly { readonly app: App; readonly assignment: Assignment }[];
  /** Of what their apps are assigned to. */
  readonly names: SubjectNames;
}

/** Nobody has this id, not even as a deleted record. */
export class PersonUnknown extends AppError {
  readonly code = 'person_unknown';
}

export async function showPerson(
  ports: ExplainPorts,
  connection: Connection,
  personId: string,
): Promise<PersonStory & { readonly person: PersonPlace }> {
  const person = await ports.directory.getPerson(connection.id, personId);
  if (person === null) throw new PersonUnknown('no person has this id', { personId });
  const explanation = await explainPerson(ports, connection, person.person.email);
  return { person, explanation, ...(await readApps(ports, connection.id, personId)) };
}

/** The apps that reach a person, and what each is assigned to. */
export async function readApps(
  ports: Pick<Ports, 'assignments'>,
  connectionId: string,
  personId: string,
): Promise<Pick<PersonStory, 'apps' | 'names'>> {
  const apps = await ports.assignments.appsOf(connectionId, personId);
  const names = new Map<string, { readonly name: string; readonly deleted: boolean }>();
  for (const appId of new Set(apps.map(({ app }) => app.id))) {
    const known = await ports.assignments.subjectNames(connectionId, appId);
    for (const [id, name] of known) names.set(id, name);
  }
  return { apps, names };
}

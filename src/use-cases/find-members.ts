import { personName } from '../domain/person.ts';
import { splitEmails } from '../domain/split-emails.ts';
import type { Ports } from '../ports/ports.ts';
import type { WorkspaceMember } from '../ports/workspaces.ts';

export interface FoundMembers {
  readonly people: readonly WorkspaceMember[];
  /** What is no address. */
  readonly malformed: readonly string[];
  /** Addresses of nobody in the directory, or of somebody whom it deleted. */
  readonly unknown: readonly string[];
}

/** Who is meant by pasted addresses; each person once. */
export async function findMembers(
  ports: Pick<Ports, 'directory'>,
  connectionId: string,
  pasted: string,
): Promise<FoundMembers> {
  const { emails, malformed } = splitEmails(pasted);
  const people = new Map<string, WorkspaceMember>();
  const unknown: string[] = [];
  for (const email of emails) {
    const place = await ports.directory.findPersonByEmail(connectionId, email);
    if (place === null || place.person.status === 'deleted') unknown.push(email);
    else {
      const { id: personId, email: address } = place.person;
      people.set(personId, { personId, email: address, name: personName(place.person) });
    }
  }
  return { people: [...people.values()], malformed, unknown };
}

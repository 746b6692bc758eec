import type { PagePerson } from '../../wire.ts';
import type { Page } from './page-context.ts';

/** Up to twenty people whose name fits; nobody where the server cannot be reached. */
export async function searchPeople({ frame, people }: Page, query: string): Promise<PagePerson[]> {
  const words = new URLSearchParams({ user: frame.me.id, q: query });
  try {
    const found = (await (await fetch(`/page/people?${words}`)).json()) as PagePerson[];
    // So that somebody who was chosen can be named afterwards.
    for (const person of found) people[person.id] ??= person;
    return found;
  } catch {
    return [];
  }
}

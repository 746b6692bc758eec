import type { Log } from '../../ports/log.ts';

/** Tells one after the other; who cannot be told (gone, messages switched off) does not keep it from the others. */
export async function tellEach<T extends { readonly id: string }>(
  log: Log,
  people: readonly T[],
  tell: (person: T) => Promise<void>,
): Promise<void> {
  for (const person of people) {
    try {
      await tell(person);
    } catch (error) {
      log.warn({ err: error, userId: person.id }, 'somebody could not be told');
    }
  }
}

import type { DirectoryRecord } from '../../../src/domain/directory-record.ts';
import type { PulledDirectory, PullProof, PullSource } from '../../../src/ports/pulled-directory.ts';

export interface InMemoryPulledDirectory extends PulledDirectory {
  people: readonly DirectoryRecord[];
  /** Instead of what the people amount to. */
  proof: PullProof | null;
  /** Thrown after the first page. */
  failure: Error | null;
  readings: number;
  /** What its watch says; null: it cannot be asked what changed. */
  changed: boolean | Error | null;
}

export function createInMemoryPulled(
  people: readonly DirectoryRecord[],
  name: PullSource = 'google',
): InMemoryPulledDirectory {
  const directory: InMemoryPulledDirectory = {
    name,
    people,
    proof: null,
    failure: null,
    readings: 0,
    changed: null,
    async *read() {
      directory.readings += 1;
      yield directory.people;
      if (directory.failure !== null) throw directory.failure;
      const rows = directory.people.filter(({ status }) => status !== 'deleted').length;
      return directory.proof ?? { pages: 1, rows, total: null };
    },
  };
  const hasChanged = async () => {
    if (directory.changed instanceof Error) throw directory.changed;
    return directory.changed ?? true;
  };
  Object.defineProperty(directory, 'watch', {
    get: () => (directory.changed === null ? undefined : () => ({ hasChanged })),
  });
  return directory;
}

import type { DirectoryRecord } from '../../domain/directory-record.ts';
import { foldEmail } from '../../domain/email.ts';
import type { RejectedLine } from '../../domain/rejected-line.ts';

export interface Gathered {
  readonly people: readonly DirectoryRecord[];
  readonly rejected: readonly RejectedLine[];
}

/**
 * Collects a file's people. The same row again counts once; rows with one email that contradict each other
 * are rejected, all of them, since none is truer than the other.
 */
export function createPeopleGatherer() {
  const people: (DirectoryRecord | null)[] = [];
  const lines: number[] = [];
  const indexByEmail = new Map<string, number>();
  const rejected: RejectedLine[] = [];

  function contradict(line: number, record: DirectoryRecord): void {
    rejected.push({ line, reason: 'contradiction', value: record.email });
  }

  return {
    add(line: number, record: DirectoryRecord): void {
      const email = foldEmail(record.email);
      const index = indexByEmail.get(email);
      if (index === undefined) {
        indexByEmail.set(email, people.length);
        people.push(record);
        lines.push(line);
        return;
      }
      const first = people[index];
      if (first !== null && first !== undefined) {
        if (saysTheSame(first, record)) return;
        contradict(lines[index] ?? 0, first);
        people[index] = null;
      }
      contradict(line, record);
    },
    reject(line: RejectedLine): void {
      rejected.push(line);
    },
    /** In the order of the file. */
    end(): Gathered {
      return {
        people: people.filter((person) => person !== null),
        rejected: rejected.sort((a, b) => a.line - b.line),
      };
    },
  };
}

function saysTheSame(one: DirectoryRecord, other: DirectoryRecord): boolean {
  const { email: _one, ...rest } = one;
  const { email: _other, ...otherRest } = other;
  return JSON.stringify(rest) === JSON.stringify(otherRest);
}

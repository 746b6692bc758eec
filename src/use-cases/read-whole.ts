import type { DirectoryRecord } from '../domain/directory-record.ts';
import { foldEmail, isEmail } from '../domain/email.ts';
import type { RejectedLine } from '../domain/rejected-line.ts';
import { PullIncomplete } from '../ports/pull-errors.ts';
import type { PulledDirectory, PullProof } from '../ports/pulled-directory.ts';

/** A directory as it was read to its last page. */
export interface WholeReading {
  readonly proof: PullProof;
  /** People and rejected rows. */
  readonly read: number;
  readonly people: readonly DirectoryRecord[];
  /** About whom the directory says that they are deleted. */
  readonly deleted: readonly DirectoryRecord[];
  /** `line`: the person's place in the listing, from 1. */
  readonly rejected: readonly RejectedLine[];
}

/**
 * Reads to the end before anything is believed: a reading that is empty, has fewer rows than it said, or ends
 * early is a failure (G2). Throws PullIncomplete and what `read` throws.
 */
export async function readWhole(pulled: PulledDirectory, signal?: AbortSignal): Promise<WholeReading> {
  const living = new Map<string, DirectoryRecord>();
  const deleted = new Map<string, DirectoryRecord>();
  const pages = pulled.read(signal);
  for (;;) {
    const { done, value } = await pages.next();
    if (done) {
      const gone = [...deleted].flatMap(([id, record]) => (living.has(id) ? [] : [record]));
      return toWhole(pulled, requireProof(pulled, value), [...living.values()], gone);
    }
    for (const record of value) {
      const id = record.externalId ?? foldEmail(record.email);
      (record.status === 'deleted' ? deleted : living).set(id, record);
    }
  }
}

function requireProof({ name }: PulledDirectory, proof: PullProof): PullProof {
  if (proof.rows > 0 && proof.rows >= (proof.total ?? 0)) return proof;
  throw new PullIncomplete('the directory shows fewer people than there are', { source: name, ...proof });
}

function toWhole(
  { name }: PulledDirectory,
  proof: PullProof,
  living: readonly DirectoryRecord[],
  deleted: readonly DirectoryRecord[],
): WholeReading {
  if (living.length === 0) throw new PullIncomplete('the directory shows nobody', { source: name, ...proof });
  const holders = new Map<string, number>();
  for (const { email } of living) holders.set(foldEmail(email), (holders.get(foldEmail(email)) ?? 0) + 1);
  const people: DirectoryRecord[] = [];
  const rejected: RejectedLine[] = [];
  for (const [index, record] of living.entries()) {
    const reason = reasonAgainst(record, holders);
    if (reason === null) people.push(record);
    else rejected.push({ line: index + 1, reason, ...(record.email === '' ? {} : { value: record.email }) });
  }
  return { proof, read: living.length, people, deleted, rejected };
}

/** Of several people with one address none is truer than the other, so none is believed. */
function reasonAgainst(
  { email }: DirectoryRecord,
  holders: ReadonlyMap<string, number>,
): RejectedLine['reason'] | null {
  if (email === '') return 'no_email';
  if (!isEmail(email)) return 'malformed_email';
  return holders.get(foldEmail(email)) === 1 ? null : 'contradiction';
}

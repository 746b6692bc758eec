import type { DirectoryRecord } from '../../domain/directory-record.ts';
import { matchRecord } from '../../domain/match-record.ts';
import type { DeletionEvidence } from '../../domain/person.ts';
import type { Source } from '../../ports/directory-store.ts';
import type { NewId } from '../../ports/ids.ts';
import { createKnownFinder, type KnownRow } from './read-known.ts';

/** A person as the batch leaves them: the record, and what is kept beside it. */
export interface PersonWrite {
  readonly id: string;
  readonly record: DirectoryRecord;
  readonly deletionEvidence: DeletionEvidence | null;
  readonly statusSince: Date;
  readonly lastWordAt: Date | null;
}

export interface Conflict {
  readonly personId: string;
  readonly record: DirectoryRecord;
}

/** What a batch of records comes to, before anything is written: a dry run ends here. */
export interface BatchDecision {
  readonly added: readonly PersonWrite[];
  readonly changed: readonly PersonWrite[];
  readonly unchanged: number;
  readonly conflicts: readonly Conflict[];
  /** Everybody of the source who was in the batch: not missing from the reading. */
  readonly seen: readonly string[];
}

/** Decides for every record whether it adds, changes or leaves a person, or claims another source's (D4). */
export function decideBatch(
  records: readonly DirectoryRecord[],
  known: readonly KnownRow[],
  source: Pick<Source, 'id' | 'kind'> & { readonly personId?: string },
  { newId, now }: { readonly newId: NewId; readonly now: Date },
): BatchDecision {
  const about = { ...source, byHand: source.kind === 'by_hand' };
  const find = createKnownFinder(known);
  const byId = new Map(known.map((row) => [row.id, row]));
  const named = known.filter(({ id }) => id === source.personId);
  const candidates = (record: DirectoryRecord) => [...new Set([...named, ...find(record)])];
  const added: PersonWrite[] = [];
  const changed: PersonWrite[] = [];
  const conflicts: Conflict[] = [];
  const seen: string[] = [];
  for (const record of records) {
    const match = matchRecord(record, about, candidates(record));
    if (match.kind === 'new') added.push(toWrite(newId(), record, null, now));
    if (match.kind === 'conflict') conflicts.push({ personId: match.personId, record });
    if (match.kind === 'conflict' && match.ownId !== null) seen.push(match.ownId);
    const row = match.kind === 'known' ? byId.get(match.personId) : undefined;
    if (row === undefined) continue;
    seen.push(row.id);
    const write = toWrite(row.id, record, row, now);
    if (row.sourceId !== source.id || differs(write, row)) changed.push(write);
  }
  const unchanged = records.length - added.length - changed.length;
  return { added, changed, unchanged, conflicts, seen: [...seen, ...added.map(({ id }) => id)] };
}

/** `row`: as the person is now; null: nobody yet. */
export function toWrite(
  id: string,
  record: DirectoryRecord,
  row: Pick<KnownRow, 'status' | 'externalId' | 'statusSince' | 'lastWordAt'> | null,
  now: Date,
): PersonWrite {
  const sameStatus = row?.status === record.status;
  return {
    id,
    // A reading without ids does not take away the one that an earlier reading gave.
    record: { ...record, externalId: record.externalId ?? row?.externalId ?? null },
    deletionEvidence: record.status === 'deleted' ? 'said' : null,
    statusSince: sameStatus ? row.statusSince : now,
    // P4: a new status is a word about this person; a new title or unit is not.
    lastWordAt: sameStatus ? row.lastWordAt : now,
  };
}

function differs({ record, deletionEvidence }: PersonWrite, row: KnownRow): boolean {
  return (
    record.externalId !== row.externalId ||
    record.email !== row.email ||
    record.givenName !== row.givenName ||
    record.familyName !== row.familyName ||
    record.title !== row.title ||
    record.employeeNumber !== row.employeeNumber ||
    record.status !== row.status ||
    deletionEvidence !== row.deletionEvidence ||
    record.unitPath !== row.unitPath ||
    !sameTexts(record.secondaryEmails, row.secondaryEmails) ||
    !sameTexts(record.groups, [...row.groups].sort())
  );
}

function sameTexts(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}

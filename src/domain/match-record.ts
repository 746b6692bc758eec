import type { DirectoryRecord } from './directory-record.ts';
import { foldEmail } from './email.ts';
import type { Person } from './person.ts';

/** Somebody on record who may be whom a source speaks of. */
export type KnownPerson = Pick<
  Person,
  'id' | 'sourceId' | 'externalId' | 'email' | 'employeeNumber' | 'status'
> & { readonly byHand: boolean };

export interface RecordSource {
  readonly id: string;
  readonly byHand: boolean;
  /** Whom the record is about, where the source has said so before; left out: id and email tell. */
  readonly personId?: string;
}

export type RecordMatch =
  | { readonly kind: 'new' }
  /** `takenOver`: the record was kept by hand until now and belongs to this source from here on (D2). */
  | { readonly kind: 'known'; readonly personId: string; readonly takenOver: boolean }
  /**
   * Another source has this person: shown, and nothing changes until an admin decides (D4). `ownId`: the
   * source's own person whom the record is about and who stays as they are.
   */
  | { readonly kind: 'conflict'; readonly personId: string; readonly ownId: string | null }
  /** Another source has this person and this one only says that it does not: no claim, no conflict. */
  | { readonly kind: 'not_claimed' };

/**
 * Whom a source's record is about (D4): the source's own id first, then the email. `known` is everybody who
 * shares an id, an address or an employee number with the record; its order does not matter.
 */
export function matchRecord(
  record: DirectoryRecord,
  source: RecordSource,
  known: readonly KnownPerson[],
): RecordMatch {
  const email = foldEmail(record.email);
  const own = findOwn(record, source, known);
  const holder = findHolder(record, source, known);
  if (own !== null) {
    // An address that another source's person has cannot be taken by renaming or bringing back one's own.
    const claims =
      record.status !== 'deleted' && (own.status === 'deleted' || foldEmail(own.email) !== email);
    if (holder !== null && claims) return { kind: 'conflict', personId: holder.id, ownId: own.id };
    return { kind: 'known', personId: own.id, takenOver: false };
  }
  if (holder === null) return { kind: 'new' };
  if (holder.byHand && !source.byHand && foldEmail(holder.email) === email) {
    return { kind: 'known', personId: holder.id, takenOver: true };
  }
  if (record.status === 'deleted') return { kind: 'not_claimed' };
  return { kind: 'conflict', personId: holder.id, ownId: null };
}

/** The source's own person. The email stands for an id that either side lacks; somebody else's id never gives way. */
function findOwn(
  record: DirectoryRecord,
  source: RecordSource,
  known: readonly KnownPerson[],
): KnownPerson | null {
  const own = known.filter(({ sourceId }) => sourceId === source.id);
  if (source.personId !== undefined) return own.find(({ id }) => id === source.personId) ?? null;
  const byId = own.filter(({ externalId }) => externalId !== null && externalId === record.externalId);
  const byEmail = own.filter(
    (person) =>
      foldEmail(person.email) === foldEmail(record.email) &&
      (person.externalId === null || record.externalId === null),
  );
  return livingFirst(byId) ?? livingFirst(byEmail);
}

/** A living person of another source with the same email or, failing that, the same employee number. */
function findHolder(
  record: DirectoryRecord,
  source: RecordSource,
  known: readonly KnownPerson[],
): KnownPerson | null {
  const others = known.filter(({ sourceId, status }) => sourceId !== source.id && status !== 'deleted');
  const byEmail = others.filter(({ email }) => foldEmail(email) === foldEmail(record.email));
  const byNumber = others.filter(
    ({ employeeNumber }) => employeeNumber !== null && employeeNumber === record.employeeNumber,
  );
  return livingFirst(byEmail) ?? livingFirst(byNumber);
}

function livingFirst(people: readonly KnownPerson[]): KnownPerson | null {
  const order = ({ status }: KnownPerson) => (status === 'deleted' ? 1 : 0);
  const [first] = [...people].sort((one, other) => order(one) - order(other) || (one.id < other.id ? -1 : 1));
  return first ?? null;
}

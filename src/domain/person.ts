export type PersonStatus = 'active' | 'suspended' | 'deleted';

/**
 * How Rollcall knows that somebody is deleted (G2). `said`: the source states it about this person.
 * `absent`: the person is missing from a complete reading.
 */
export type DeletionEvidence = 'said' | 'absent';

/** A record in the organisation's directory. `id` is Rollcall's own and survives a change of email (D4). */
export interface Person {
  readonly id: string;
  readonly sourceId: string;
  readonly sourceName: string;
  /** The source's own id of the person; null where it has none (then the email stands for it). */
  readonly externalId: string | null;
  readonly email: string;
  /** Further addresses that the organisation gave out; never recovery or private ones (M1). */
  readonly secondaryEmails: readonly string[];
  readonly givenName: string;
  readonly familyName: string;
  readonly title: string | null;
  readonly employeeNumber: string | null;
  readonly status: PersonStatus;
  readonly deletionEvidence: DeletionEvidence | null;
  readonly unitId: string | null;
}

export function personName(person: Pick<Person, 'givenName' | 'familyName' | 'email'>): string {
  return `${person.givenName} ${person.familyName}`.trim() || person.email;
}

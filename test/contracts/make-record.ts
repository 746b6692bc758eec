import type { DirectoryRecord } from '../../src/domain/directory-record.ts';

/** A directory's word about somebody active, named after the address. */
export function makeRecord(email: string, changes: Partial<DirectoryRecord> = {}): DirectoryRecord {
  return {
    externalId: null,
    email,
    secondaryEmails: [],
    givenName: email.split('@')[0] ?? '',
    familyName: 'Example',
    title: null,
    employeeNumber: null,
    status: 'active',
    unitPath: null,
    groups: [],
    ...changes,
  };
}

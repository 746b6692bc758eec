import type { DirectoryRecord } from '../../domain/directory-record.ts';
import { foldEmail } from '../../domain/email.ts';
import { toUnitPath } from '../../domain/unit-path.ts';
import { toStorable } from '../json-rows.ts';

/** A record in the form that it is stored and compared in; of two about the same person the later one counts. */
export function cleanRecords(records: readonly DirectoryRecord[]): readonly DirectoryRecord[] {
  const byPerson = new Map<string, DirectoryRecord>();
  for (const record of records.map(cleanRecord)) {
    const key = record.externalId === null ? `email ${foldEmail(record.email)}` : `id ${record.externalId}`;
    byPerson.set(key, record);
  }
  return [...byPerson.values()];
}

function cleanRecord(record: DirectoryRecord): DirectoryRecord {
  const email = toStorable(record.email).trim();
  return {
    externalId: cleanOptional(record.externalId),
    email,
    secondaryEmails: otherEmails(email, record.secondaryEmails),
    givenName: toStorable(record.givenName),
    familyName: toStorable(record.familyName),
    title: cleanOptional(record.title),
    employeeNumber: cleanOptional(record.employeeNumber),
    status: record.status,
    unitPath: record.unitPath === null ? null : toUnitPath(toStorable(record.unitPath)),
    groups: [...new Set(record.groups.map(toStorable))].sort(),
  };
}

function cleanOptional(text: string | null): string | null {
  return text === null || text === '' ? null : toStorable(text);
}

function otherEmails(primary: string, emails: readonly string[]): readonly string[] {
  const others = new Map(emails.map((email) => [foldEmail(email), toStorable(email).trim()]));
  others.delete(foldEmail(primary));
  return [...others.values()];
}

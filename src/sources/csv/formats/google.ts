import { readEmail, readOptional, readSecondaryEmails, readStatus, readUnitPath } from '../cells.ts';
import type { FileFormat, ReadCell } from '../file-format.ts';

/** `Archived` people cannot sign in either. */
const STATUS = { active: 'active', suspended: 'suspended', archived: 'suspended' } as const;

/**
 * Google Admin's "Download users" (34 columns) and the template for uploading (28, without the status;
 * https://support.google.com/a/answer/40057). Of the further addresses only "Work Secondary Email" is given
 * out by the organisation; the home and recovery ones are private and never compared (M1).
 */
export const google: FileFormat = {
  name: 'google',
  required: ['first name [required]', 'last name [required]', 'email address [required]'],
  allowed: null,
  toRecord: (cell) => {
    const email = readEmail(cell('email address [required]'));
    return {
      externalId: null,
      email,
      secondaryEmails: readSecondaryEmails(cell('work secondary email'), email),
      givenName: cell('first name [required]'),
      familyName: cell('last name [required]'),
      title: readOptional(cell('employee title')),
      employeeNumber: readOptional(cell('employee id')),
      status: readStatus(statusCell(cell), STATUS),
      unitPath: readUnitPath(cell('org unit path [required]')),
      groups: [],
    };
  },
};

/** What somebody filled in to be uploaded is newer than what was downloaded. The template's people are active. */
function statusCell(cell: ReadCell): string {
  return cell('new status [upload only]') || cell('status [read only]') || 'active';
}

import { departmentUnit, readEmail, readOptional, readSecondaryEmails, readStatus } from '../cells.ts';
import type { FileFormat } from '../file-format.ts';

const STATUS = { true: 'active', false: 'suspended', yes: 'active', no: 'suspended' } as const;

/**
 * Entra's "Download users", the current 29 columns and the older 26. Entra has no tree of units: the
 * department stands for one. `alternateEmailAddress` is for resetting passwords, so it is private (M1).
 */
export const entra: FileFormat = {
  name: 'entra',
  required: ['userprincipalname', 'mail', 'accountenabled'],
  allowed: null,
  toRecord: (cell) => {
    // Guests of the tenant belong to other organisations; nobody means them by "everybody".
    if (cell('usertype').toLowerCase() === 'guest') return null;
    const principal = cell('userprincipalname');
    const email = readEmail(cell('mail') || principal);
    return {
      externalId: readOptional(cell('id') || cell('objectid')),
      email,
      secondaryEmails: readSecondaryEmails(principal, email),
      givenName: cell('givenname'),
      familyName: cell('surname'),
      title: readOptional(cell('jobtitle')),
      employeeNumber: readOptional(cell('employeeid')),
      status: readStatus(cell('accountenabled'), STATUS),
      unitPath: departmentUnit(cell('department')),
      groups: [],
    };
  },
};

import { departmentUnit, readEmail, readOptional, readStatus } from '../cells.ts';
import type { FileFormat } from '../file-format.ts';

/** https://developer.okta.com/docs/reference/api/users/#user-status; a lock or an old password is no leaving. */
const STATUS = {
  '': 'active',
  active: 'active',
  staged: 'active',
  provisioned: 'active',
  recovery: 'active',
  locked_out: 'active',
  password_expired: 'active',
  suspended: 'suspended',
  deprovisioned: 'suspended',
} as const;

/** Okta's CSV: a column for each attribute of the profile. `secondEmail` is for recovery, so it is private (M1). */
export const okta: FileFormat = {
  name: 'okta',
  required: ['login', 'firstname', 'lastname', 'email'],
  allowed: null,
  toRecord: (cell) => ({
    externalId: null,
    email: readEmail(cell('email')),
    secondaryEmails: [],
    givenName: cell('firstname'),
    familyName: cell('lastname'),
    title: readOptional(cell('title')),
    employeeNumber: readOptional(cell('employeenumber')),
    status: readStatus(cell('status'), STATUS),
    unitPath: departmentUnit(cell('department')),
    groups: [],
  }),
};

import { departmentUnit, readEmail, readOptional, readStatus } from '../cells.ts';
import type { FileFormat } from '../file-format.ts';

const SUSPENDED = { '': 'active', false: 'active', true: 'suspended' } as const;

/**
 * JumpCloud's import template. `account_locked` comes from mistyped passwords and says nothing about leaving;
 * `alternateEmail` and `recoveryEmail` may be private (M1).
 */
export const jumpcloud: FileFormat = {
  name: 'jumpcloud',
  required: ['firstname', 'lastname', 'username', 'email'],
  allowed: null,
  toRecord: (cell) => ({
    externalId: null,
    email: readEmail(cell('email')),
    secondaryEmails: [],
    givenName: cell('firstname'),
    familyName: cell('lastname'),
    title: readOptional(cell('jobtitle')),
    employeeNumber: readOptional(cell('employeeidentifier')),
    status: readStatus(cell('suspended'), SUSPENDED),
    unitPath: departmentUnit(cell('department')),
    groups: [],
  }),
};

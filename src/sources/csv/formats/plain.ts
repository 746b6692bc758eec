import { readEmail, readOptional, readStatus, readUnitPath } from '../cells.ts';
import type { FileFormat } from '../file-format.ts';

const HEADINGS = ['email', 'first_name', 'last_name', 'unit', 'status', 'title', 'groups'];

const STATUS = { '': 'active', active: 'active', suspended: 'suspended' } as const;

/**
 * What people write by hand or get out of an HR system. A heading that is not known is refused: `stauts`
 * would otherwise make everybody active.
 */
export const plain: FileFormat = {
  name: 'plain',
  required: ['email'],
  allowed: new Set(HEADINGS),
  toRecord: (cell) => ({
    externalId: null,
    email: readEmail(cell('email')),
    secondaryEmails: [],
    givenName: cell('first_name'),
    familyName: cell('last_name'),
    title: readOptional(cell('title')),
    employeeNumber: null,
    status: readStatus(cell('status'), STATUS),
    unitPath: readUnitPath(cell('unit')),
    groups: readGroups(cell('groups')),
  }),
};

/** A set: sorted, each once. */
function readGroups(cell: string): string[] {
  const names = cell.split('|').map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))].sort();
}

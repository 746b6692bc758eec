import { readEmail, readStatus } from '../cells.ts';
import type { FileFormat } from '../file-format.ts';

const STATUS = {
  admin: 'active',
  owner: 'active',
  'primary owner': 'active',
  'workspace owner': 'active',
  'workspace admin': 'active',
  member: 'active',
  'invited member': 'active',
  'multi-channel guest': 'active',
  'single-channel guest': 'active',
  deactivated: 'suspended',
  bot: 'bot',
} as const;

/** Slack's own "Manage members" export, for organisations that have no other directory. */
export const slackExport: FileFormat = {
  name: 'slack',
  required: ['username', 'email', 'status', 'billing-active', 'userid'],
  allowed: null,
  toRecord: (cell) => {
    const status = readStatus(cell('status'), STATUS);
    if (status === 'bot') return null;
    const [givenName = '', ...others] = cell('fullname').split(/\s+/);
    return {
      externalId: null,
      email: readEmail(cell('email')),
      secondaryEmails: [],
      givenName,
      familyName: others.join(' '),
      title: null,
      employeeNumber: null,
      status,
      unitPath: null,
      groups: [],
    };
  },
};

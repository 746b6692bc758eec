import type { Account } from '../../src/domain/account.ts';
import type { SlackUserFacts } from '../../src/ports/slack-team.ts';

/** An active account as SCIM tells of it: without a role. */
export function makeAccount(id: string, changes: Partial<Account> = {}): Account {
  const name = id.toLowerCase();
  return {
    id,
    email: `${name}@x.example`,
    secondaryEmail: null,
    userName: name,
    givenName: id,
    familyName: 'Example',
    displayName: name,
    title: null,
    externalId: null,
    employeeNumber: null,
    status: 'active',
    role: null,
    stranger: false,
    ...changes,
  };
}

/** What users.list says of a member. */
export function makeFacts(id: string, changes: Partial<SlackUserFacts> = {}): SlackUserFacts {
  const name = id.toLowerCase();
  return {
    id,
    teamId: 'T0ACME',
    name,
    email: `${name}@x.example`,
    role: 'member',
    invited: false,
    deleted: false,
    stranger: false,
    locale: null,
    ...changes,
  };
}

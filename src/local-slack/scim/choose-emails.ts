import { ScimFault } from './scim-fault.ts';
import type { ScimUserBody } from './scim-user-body.ts';

export interface ChosenEmails {
  email: string;
  secondaryEmail: string;
}

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/**
 * Slack stores two addresses. The primary one is that marked so, else the one of type work, else the first.
 * @throws ScimFault when there is none, or one is no address
 */
export function chooseEmails(emails: NonNullable<ScimUserBody['emails']>): ChosenEmails {
  const given = emails.filter(({ value }) => value !== undefined && value !== null && value !== '');
  const primary =
    given.find((entry) => entry.primary === true) ?? given.find((entry) => entry.type === 'work') ?? given[0];
  if (!primary) throw new ScimFault(400, 'missing_primary_email');
  const secondary = given.find((entry) => entry !== primary);
  const chosen = { email: clean(primary.value), secondaryEmail: clean(secondary?.value) };
  for (const address of Object.values(chosen)) {
    if (address !== '' && !ADDRESS.test(address))
      throw new ScimFault(400, 'email_invalid', { suffix: `email=${address}` });
  }
  return chosen;
}

function clean(value: string | null | undefined): string {
  return (value ?? '').trim().toLowerCase();
}

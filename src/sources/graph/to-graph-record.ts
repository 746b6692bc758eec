import type { DirectoryRecord } from '../../domain/directory-record.ts';
import { foldEmail, isEmail } from '../../domain/email.ts';
import type { GraphUser } from './graph-answers.ts';

/**
 * A user as a person; null for guests of the tenant, who belong to other organisations. Entra has no tree of
 * units: the department stands for one. `otherMails` is private and not read (M1).
 */
export function toGraphRecord(
  user: GraphUser,
  groups: readonly string[],
  deleted: boolean,
): DirectoryRecord | null {
  if (user.userType?.toLowerCase() === 'guest') return null;
  const principal = principalOf(user, deleted);
  const email = clean(user.mail) ?? principal;
  const aliases = (user.proxyAddresses ?? []).flatMap((address) =>
    /^smtp:/i.test(address) ? [address.slice('smtp:'.length)] : [],
  );
  return {
    externalId: user.id,
    email,
    secondaryEmails: [principal, ...aliases].filter(
      (other) => isEmail(other) && foldEmail(other) !== foldEmail(email),
    ),
    givenName: clean(user.givenName) ?? '',
    familyName: clean(user.surname) ?? '',
    title: clean(user.jobTitle),
    employeeNumber: clean(user.employeeId),
    status: deleted ? 'deleted' : user.accountEnabled === false ? 'suspended' : 'active',
    unitPath: unitOf(clean(user.department)),
    groups,
  };
}

/** A deleted user's principal name has the id, without its dashes, in front. */
function principalOf({ id, userPrincipalName }: GraphUser, deleted: boolean): string {
  const principal = clean(userPrincipalName) ?? '';
  const prefix = id.replaceAll('-', '');
  return deleted && principal.startsWith(prefix) ? principal.slice(prefix.length) : principal;
}

/** A slash in a department's name must not become a step of the path. */
function unitOf(department: string | null): string | null {
  return department === null ? null : `/${department.replaceAll('/', '-')}`;
}

function clean(text: string | null | undefined): string | null {
  return text === null || text === undefined || text.trim() === '' ? null : text.trim();
}

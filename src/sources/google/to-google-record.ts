import type { DirectoryRecord } from '../../domain/directory-record.ts';
import { isEmail } from '../../domain/email.ts';
import type { PersonStatus } from '../../domain/person.ts';
import type { GoogleUser } from './google-answers.ts';

/**
 * A user as a person. The unit is the user's own path, so the tree is never asked for. Further addresses are the
 * aliases that the organisation gave; `emails`, where private ones may stand, is not read (M1).
 */
export function toGoogleRecord(
  user: GoogleUser,
  groups: readonly string[],
  deleted: boolean,
): DirectoryRecord {
  const organizations = user.organizations ?? [];
  const { title } = organizations.find(({ primary }) => primary === true) ?? organizations[0] ?? {};
  const number = user.externalIds?.find(({ type }) => type === 'organization')?.value;
  return {
    externalId: user.id,
    email: user.primaryEmail.trim(),
    secondaryEmails: [...(user.aliases ?? []), ...(user.nonEditableAliases ?? [])].filter(isEmail),
    givenName: user.name?.givenName ?? '',
    familyName: user.name?.familyName ?? '',
    title: orNull(title),
    employeeNumber: orNull(number),
    status: deleted ? 'deleted' : statusOf(user),
    unitPath: orNull(user.orgUnitPath),
    groups,
  };
}

/** Archived people cannot sign in either. */
function statusOf({ suspended, archived }: GoogleUser): PersonStatus {
  return suspended === true || archived === true ? 'suspended' : 'active';
}

function orNull(text: string | undefined): string | null {
  return text === undefined || text.trim() === '' ? null : text.trim();
}

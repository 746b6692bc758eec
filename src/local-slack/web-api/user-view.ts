import type { TokenContext } from '../server/web-method.ts';
import type { WebUserView } from './to-web-user.ts';

/** What this token may see of people. */
export function viewOf({ token }: TokenContext): WebUserView {
  return { withEmail: token.scopes.includes('users:read.email'), organisationId: token.organisationId };
}

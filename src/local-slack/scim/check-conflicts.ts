import type { SlackUser } from '../state/slack-user.ts';
import { isNameTaken } from '../state/user-name.ts';
import type { ScimContext } from './scim-context.ts';
import { ScimFault } from './scim-fault.ts';

interface Wished {
  name: string;
  email: string;
  secondaryEmail: string;
}

/**
 * Names and addresses belong to one account, a deactivated one included.
 * @throws ScimFault that names the owner of the address
 */
export function checkConflicts({ world, organisation }: ScimContext, wished: Wished, self?: SlackUser): void {
  const { settings } = world;
  for (const email of [wished.email, wished.secondaryEmail]) {
    const owner = world.users.findByEmail(organisation.id, email);
    if (owner && owner.id !== self?.id) {
      throw new ScimFault(settings.emailConflictStatus, 'email_taken', {
        suffix: `email=${email} existing_user=${owner.id}`,
      });
    }
  }
  if (wished.name !== self?.name && isNameTaken(world, organisation.id, wished.name)) {
    throw new ScimFault(settings.usernameConflictStatus, 'username_taken', {
      suffix: `username=${wished.name}`,
    });
  }
}

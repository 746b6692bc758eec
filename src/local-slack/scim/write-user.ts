import { isDeepStrictEqual } from 'node:util';
import { changeUser, type UserChange } from '../state/change-user.ts';
import type { SlackUser } from '../state/slack-user.ts';
import { checkConflicts } from './check-conflicts.ts';
import { checkTarget } from './check-target.ts';
import { readUserChange } from './read-user-change.ts';
import type { ScimContext } from './scim-context.ts';
import { ScimFault } from './scim-fault.ts';
import { parseUserBody } from './scim-user-body.ts';
import { targetUser } from './seen-user.ts';
import type { ScimResource } from './to-scim-user.ts';

/**
 * One write to one account: nobody else may write to it meanwhile, and reads show it late.
 * @param makeResource the whole resource that the account shall become
 * @throws ScimFault
 */
export function writeUser(
  context: ScimContext,
  makeResource: (target: SlackUser) => ScimResource,
): Promise<SlackUser> {
  return holdTarget(context, (target) => {
    const body = parseUserBody(makeResource(target));
    if (body.password) throw new ScimFault(400, 'password_change_not_allowed');
    const change = readUserChange(body, context.version, target);
    return applyChange(context, target, change, () => checkConflicts(context, change, target));
  });
}

export function deactivateUser(context: ScimContext): Promise<SlackUser> {
  return holdTarget(context, (target) => applyChange(context, target, { deleted: true }));
}

function holdTarget(context: ScimContext, work: (target: SlackUser) => SlackUser): Promise<SlackUser> {
  const { id } = targetUser(context);
  return context.locks.hold(id, async () => {
    await context.world.clock.wait(context.world.settings.scimWriteTime);
    return work(targetUser(context));
  });
}

function applyChange(
  context: ScimContext,
  target: SlackUser,
  change: UserChange,
  check: () => void = () => {},
): SlackUser {
  const { world } = context;
  try {
    checkTarget(context, target, change);
  } catch (fault) {
    const isSilent = world.settings.silentInsufficientRights;
    if (isSilent && fault instanceof ScimFault && fault.code === 'cannot_modify_owner') return target;
    throw fault;
  }
  check();
  return isChange(target, change) ? changeUser(world, target, change, world.settings.scimReadLag) : target;
}

/** Saying what is true already is no change, and no event. */
function isChange(target: SlackUser, change: UserChange): boolean {
  const was: Record<string, unknown> = { ...target };
  return Object.entries(change).some(([field, value]) => !isDeepStrictEqual(was[field], value));
}

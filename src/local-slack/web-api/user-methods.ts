import { WebApiError } from '../server/web-api-error.ts';
import { readFlag, requireText } from '../server/web-args.ts';
import type { TokenMethod } from '../server/web-method.ts';
import { listUsers } from './list-users.ts';
import { toWebUser } from './to-web-user.ts';
import { viewOf } from './user-view.ts';

/** Answers for everybody this Slack knows, strangers met in shared channels and the deactivated included. */
const showUser: TokenMethod = {
  name: 'users.info',
  tier: 4,
  tokenTypes: ['bot', 'user'],
  scopes: ['users:read'],
  handle(context, args) {
    const user = context.world.users.get(requireText(args, 'user', 'user_not_found'));
    if (!user) throw new WebApiError('user_not_found');
    const view = { ...viewOf(context), withLocale: readFlag(args, 'include_locale') };
    return { user: toWebUser(context.world, user, view) };
  },
};

/** Hides the deactivated: `users_not_found`, plural, unlike users.info. */
const lookUpByEmail: TokenMethod = {
  name: 'users.lookupByEmail',
  tier: 3,
  tokenTypes: ['bot', 'user'],
  scopes: ['users:read.email'],
  handle(context, args) {
    const email = requireText(args, 'email', 'users_not_found').trim();
    const user = context.world.users.findByEmail(context.organisation.id, email);
    const isPrimary = user?.email.toLowerCase() === email.toLowerCase();
    if (!user || user.deleted || !isPrimary) throw new WebApiError('users_not_found');
    return { user: toWebUser(context.world, user, viewOf(context)) };
  },
};

export const USER_METHODS: readonly TokenMethod[] = [listUsers, showUser, lookUpByEmail];

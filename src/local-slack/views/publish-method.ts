import { WebApiError } from '../server/web-api-error.ts';
import { readText } from '../server/web-args.ts';
import type { TokenContext, TokenMethod, WebArgs } from '../server/web-method.ts';
import type { SlackUser } from '../state/slack-user.ts';
import { changeView, createView } from './create-view.ts';
import { installationOf } from './installation-of.ts';
import { checkHash } from './modal-methods.ts';
import { readView } from './read-view.ts';
import { toWebView } from './to-web-view.ts';
import { homeOf, saveHome } from './view-store.ts';

export const publishMethod: TokenMethod = {
  name: 'views.publish',
  tier: 4,
  tokenTypes: ['bot'],
  scopes: [],
  handle(context, args) {
    const { world, token, team } = context;
    const user = personFrom(context, args);
    if (!world.apps.get(token.appId)?.homeTab) throw new WebApiError('not_enabled');
    const before = homeOf(world, token.appId, user.id);
    if (before) checkHash(before, args);
    const content = readView(world, args, ['home']);
    const teamId = team?.id ?? user.teamIds[0] ?? token.organisationId;
    // Guessed: a person's Home tab keeps its id when it is published again.
    const view = before
      ? changeView(world, before, content)
      : createView(world, { installation: installationOf(context), teamId, userId: user.id }, content);
    saveHome(world, view);
    return { view: toWebView(view) };
  },
};

/** Slack's own example: "invalid `user_id`". */
function personFrom({ world, organisation }: TokenContext, args: WebArgs): SlackUser {
  const user = world.users.get(readText(args, 'user_id') ?? '');
  if (user?.organisationId === organisation.id && user.kind === 'person') return user;
  throw new WebApiError('invalid_arguments', {
    response_metadata: { messages: ['[ERROR] invalid `user_id` [json-pointer:/user_id]'] },
  });
}

import { issueResponseUrl } from '../messages/response-url.ts';
import { elementsIn } from '../views/elements-in.ts';
import type { StoredView } from '../views/stored-view.ts';
import type { ActContext } from './act-context.ts';

/**
 * `response_urls` of a submission: one for each menu of conversations that says `response_url_enabled`, into
 * the conversation that was chosen ("Using response_url with modals").
 */
export function modalResponseUrls(context: ActContext, view: StoredView, baseUrl: string) {
  const { world, app, organisation, team, user } = context;
  return elementsIn(view.blocks).flatMap(({ blockId, actionId, element }) => {
    if (element.response_url_enabled !== true) return [];
    const value = view.values[blockId]?.[actionId];
    const channelId = value?.selected_conversation ?? value?.selected_channel;
    if (typeof channelId !== 'string') return [];
    const path = issueResponseUrl(world, {
      kind: 'actions',
      appId: app.id,
      organisationId: organisation.id,
      teamId: team.id,
      channelId,
      userId: user.id,
      originalTs: null,
    });
    return [
      { block_id: blockId, action_id: actionId, channel_id: channelId, response_url: `${baseUrl}${path}` },
    ];
  });
}

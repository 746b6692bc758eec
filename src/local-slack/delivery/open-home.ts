import { openDirectMessage } from '../messages/direct-message.ts';
import { RefusedByClient } from '../views/refused-by-client.ts';
import { toWebView } from '../views/to-web-view.ts';
import { homeOf } from '../views/view-store.ts';
import { type ActPlace, contextOf } from './act-context.ts';
import { noticeOf } from './click-action.ts';
import type { Delivered } from './delivered.ts';
import type { DeliveryDeps } from './delivery-deps.ts';
import { personState } from './person-state.ts';
import { sendEvent } from './send-event.ts';

export interface HomeRequest extends ActPlace {
  tab?: 'home' | 'messages' | undefined;
}

/** A person opens the app's Home or Messages tab. "If they opened a Home tab, a view field will be included." */
export async function openHome(deps: DeliveryDeps, request: HomeRequest): Promise<Delivered> {
  const { world } = deps;
  const { tab = 'home' } = request;
  const { app, user, team, organisation, installation } = contextOf(world, request);
  if (!(tab === 'home' ? app.homeTab : app.messagesTab))
    throw new RefusedByClient(`${app.name} has no ${tab} tab`);
  const memberIds = [installation.botUserId, user.id];
  const channel = openDirectMessage(world, { organisationId: organisation.id, teamId: team.id, memberIds });
  const view = tab === 'home' ? homeOf(world, app.id, user.id) : undefined;
  const acks = await sendEvent(deps, {
    installation,
    teamId: team.id,
    event: {
      type: 'app_home_opened',
      user: user.id,
      channel: channel.id,
      tab,
      ...(view ? { view: toWebView(view, view.values) } : {}),
    },
  });
  const ack = acks.at(-1) ?? null;
  const state = personState(world, user.id, deps.baseUrl());
  return { ack, notice: ack && noticeOf(ack), faults: [], state };
}

import { WebApiError } from '../server/web-api-error.ts';
import type { Installation } from '../state/slack-app.ts';
import type { World } from '../state/world.ts';
import { keepValues } from './keep-values.ts';
import type { StateValues, StoredView, ViewContent } from './stored-view.ts';
import { findByExternalId } from './view-store.ts';

export interface ViewPlace {
  installation: Installation;
  teamId: string;
  userId: string;
}

/** A view that does not stand anywhere yet. @throws WebApiError `duplicate_external_id` */
export function createView(
  world: World,
  place: ViewPlace,
  content: ViewContent,
  below?: StoredView,
): StoredView {
  const { installation, teamId, userId } = place;
  if (findByExternalId(world, teamId, content.externalId)) throw new WebApiError('duplicate_external_id');
  const id = world.random.id('V');
  return {
    ...content,
    id,
    appId: installation.appId,
    organisationId: installation.organisationId,
    teamId,
    installedTeamId: installation.teamId,
    botId: installation.botId,
    userId,
    hash: nextHash(world),
    rootViewId: below?.rootViewId ?? id,
    previousViewId: below?.id ?? null,
    values: {},
    errors: {},
  };
}

/**
 * The view with other content in the same place. What the person typed stays where `block_id` and `action_id`
 * did ("input values survive views.update only if both stay identical").
 * @throws WebApiError `duplicate_external_id`
 */
export function changeView(world: World, view: StoredView, content: ViewContent): StoredView {
  const other = findByExternalId(world, view.teamId, content.externalId);
  if (other && other.id !== view.id) throw new WebApiError('duplicate_external_id');
  const values: StateValues = keepValues(view.values, content.blocks);
  return { ...view, ...content, values, errors: {}, hash: nextHash(world) };
}

function nextHash(world: World): string {
  return `${Math.floor(world.clock.now() / 1000)}.${world.random.secret(8)}`;
}

import type { App, BlockAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { readCallerLive, requirePermission } from '../../use-cases/read-caller.ts';
import { setProvisioning } from '../../use-cases/set-provisioning.ts';
import { ACTIONS, heard } from '../action-ids.ts';
import { parseActionValue } from '../blocks/action-value.ts';
import { type HomeState, homeMetadata } from '../blocks/home/home-frame.ts';
import { firstPage, isListTab, LIST_FILTERS } from '../blocks/list-position.ts';
import { buildHome } from './support/build-home.ts';
import type { ListenerDeps } from './support/listener-deps.ts';
import { readScene, type Scene } from './support/read-scene.ts';

const FIRST: HomeState = { tab: 'overview', position: null };

/** The Home tab: opened, and every click that shows it anew. */
export function registerHome(app: App, deps: ListenerDeps): void {
  app.event('app_home_opened', async ({ event, context, client }) => {
    if (event.tab !== 'home') return;
    const scene = await readScene(deps, context, event.user);
    await publishHome(deps, scene, client, homeMetadata.parse(event.view?.private_metadata) ?? FIRST);
  });
  const republish = (name: (typeof HOME_ACTIONS)[number]) =>
    app.action<BlockAction>(heard(name), async ({ ack, body, action, context, client }) => {
      await ack();
      if (body.view?.type !== 'home') return;
      const scene = await readScene(deps, context, body.user.id);
      const before = homeMetadata.parse(body.view.private_metadata) ?? FIRST;
      await publishHome(deps, scene, client, nextState(before, readInput(action)));
    });
  for (const name of HOME_ACTIONS) republish(name);
  registerSwitch(app, deps);
  app.action(heard(ACTIONS.connect), ({ ack }) => ack()); // the button's address does it
}

const HOME_ACTIONS = [
  ACTIONS.homeTab,
  ACTIONS.homeSearch,
  ACTIONS.homeFilter,
  ACTIONS.homePage,
  ACTIONS.refresh,
  ACTIONS.openHome,
] as const;

/** The state is in the view's metadata; a click changes a part of it. */
function nextState(
  before: HomeState,
  input: { readonly value: string | null; readonly chosen: string | null; readonly typed: string | null },
): HomeState {
  const value = parseActionValue(input.value ?? undefined);
  if (value?.to === 'tab') return { tab: value.tab, position: null };
  if (value?.to === 'list') return { tab: value.tab ?? 'accounts', position: value.position };
  const tab = isListTab(before.tab) ? before.tab : 'accounts';
  const position = before.position ?? firstPage();
  if (input.typed !== null) return { tab, position: firstPage(position.filter, input.typed) };
  const filter = LIST_FILTERS[tab].find((known) => known === input.chosen);
  return filter === undefined ? before : { tab, position: firstPage(filter, position.search) };
}

function readInput(action: BlockAction['actions'][number]) {
  const typed = action.type === 'plain_text_input' ? (action.value ?? '') : null;
  const chosen = action.type === 'static_select' ? action.selected_option.value : null;
  return { value: action.type === 'button' ? (action.value ?? null) : null, chosen, typed };
}

export async function publishHome(
  deps: ListenerDeps,
  scene: Scene,
  client: WebClient,
  state: HomeState,
): Promise<void> {
  const view = await buildHome(deps, scene, state);
  await client.views.publish({ user_id: scene.caller.userId, view });
}

/** Owners only, their role read live: it decides whether Rollcall writes at all. */
function registerSwitch(app: App, deps: ListenerDeps): void {
  app.action<BlockAction>(heard(ACTIONS.provisioning), async ({ ack, body, action, context, client }) => {
    await ack();
    const scene = await readScene(deps, context, body.user.id);
    const value = parseActionValue(readInput(action).value ?? undefined);
    if (value?.to !== 'switch') return;
    const caller = await readCallerLive(deps.ports, scene.connection, body.user.id);
    requirePermission(caller, 'configure');
    const by = { kind: 'slack', userId: caller.userId, name: caller.name } as const;
    await setProvisioning(deps.ports, scene.connection, value.on, by);
    const after = await readScene(deps, context, body.user.id);
    await publishHome(deps, after, client, homeMetadata.parse(body.view?.private_metadata) ?? FIRST);
  });
}

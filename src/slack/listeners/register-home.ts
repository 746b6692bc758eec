import type { App, BlockAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { readCallerLive, requirePermission } from '../../use-cases/read-caller.ts';
import { setProvisioning } from '../../use-cases/set-provisioning.ts';
import { ACTIONS, heard } from '../action-ids.ts';
import { parseActionValue } from '../blocks/action-value.ts';
import { type HomeState, homeMetadata } from '../blocks/home/home-frame.ts';
import { firstPage, isListTab, LIST_FILTERS } from '../blocks/list-position.ts';
import { buildHome } from './support/build-home.ts';
import { createLatest } from './support/latest.ts';
import type { ListenerDeps } from './support/listener-deps.ts';
import { readScene, type Scene } from './support/read-scene.ts';

const FIRST: HomeState = { tab: 'overview', position: null };

/**
 * The Home tab: opened, and every click that shows it anew. Opening it and a quick click arrive together: what was
 * asked for last is what stands there, whichever was read first.
 */
export function registerHome(app: App, deps: ListenerDeps): void {
  const latest = createLatest();
  app.event('app_home_opened', async ({ event, context, client }) => {
    if (event.tab !== 'home') return;
    const isLatest = latest(`${context.teamId} ${event.user}`);
    const scene = await readScene(deps, context, event.user);
    const state = homeMetadata.parse(event.view?.private_metadata) ?? FIRST;
    await publishHome(deps, scene, client, state, { isLatest, shown: event.view?.private_metadata });
  });
  const republish = (name: (typeof HOME_ACTIONS)[number]) =>
    app.action<BlockAction>(heard(name), async ({ ack, body, action, context, client }) => {
      await ack();
      if (body.view?.type !== 'home') return;
      const isLatest = latest(`${context.teamId} ${body.user.id}`);
      const scene = await readScene(deps, context, body.user.id);
      const before = homeMetadata.parse(body.view.private_metadata) ?? FIRST;
      const state = nextState(before, readInput(action));
      await publishHome(deps, scene, client, state, { isLatest, shown: body.view.private_metadata });
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

interface Publishing {
  readonly isLatest?: () => boolean;
  /** `private_metadata` of the view that stands there now. */
  readonly shown?: string | undefined;
}

/**
 * Slack keeps a published view and allows 100 publications a minute in the team; and one that is published again
 * closes what somebody has just opened in it. So only what differs is.
 */
export async function publishHome(
  deps: ListenerDeps,
  scene: Scene,
  client: WebClient,
  state: HomeState,
  { isLatest = () => true, shown }: Publishing = {},
): Promise<void> {
  const view = await buildHome(deps, scene, state);
  const digest = deps.ports.digest(JSON.stringify(view)).slice(0, 32);
  if (!isLatest() || homeMetadata.parse(shown)?.digest === digest) return;
  // The state as it was built: a tab that is not for this person any more is another one.
  const built = homeMetadata.parse(view.private_metadata) ?? state;
  const marked = { ...view, private_metadata: homeMetadata.encode({ ...built, digest }) };
  await client.views.publish({ user_id: scene.caller.userId, view: marked });
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

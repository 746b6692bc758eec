import type { World } from '../state/world.ts';
import type { StoredView } from './stored-view.ts';

interface ViewState {
  views: Record<string, StoredView>;
  /** Open modals of a person, the one on top last. */
  stacks: Record<string, string[]>;
  /** Published Home tabs: app and person → view id. */
  homes: Record<string, string>;
}

function stateOf(world: World): ViewState {
  return world.part('views', () => ({ views: {}, stacks: {}, homes: {} }));
}

export function findView(world: World, id: string): StoredView | undefined {
  return stateOf(world).views[id];
}

/** External ids are unique in a team, among the views that live (guessed: a closed one gives its id free). */
export function findByExternalId(world: World, teamId: string, externalId: string): StoredView | undefined {
  if (externalId === '') return undefined;
  return Object.values(stateOf(world).views).find(
    (view) => view.teamId === teamId && view.externalId === externalId,
  );
}

export function saveView(world: World, view: StoredView): StoredView {
  stateOf(world).views[view.id] = view;
  world.touch();
  return view;
}

/** Open modals of a person, the one on top last. */
export function modalsOf(world: World, userId: string): StoredView[] {
  const { stacks, views } = stateOf(world);
  return (stacks[userId] ?? []).flatMap((id) => views[id] ?? []);
}

export function pushModal(world: World, view: StoredView): void {
  const { stacks } = stateOf(world);
  stacks[view.userId] = [...(stacks[view.userId] ?? []), view.id];
  saveView(world, view);
}

/** Takes a modal off with everything above it, or the whole stack. */
export function closeModals(world: World, userId: string, fromViewId?: string): void {
  const { stacks, views } = stateOf(world);
  const stack = stacks[userId] ?? [];
  const at = fromViewId === undefined ? 0 : stack.indexOf(fromViewId);
  if (at === -1) return;
  for (const id of stack.slice(at)) delete views[id];
  stacks[userId] = stack.slice(0, at);
  world.touch();
}

export function homeOf(world: World, appId: string, userId: string): StoredView | undefined {
  const { homes, views } = stateOf(world);
  return views[homes[`${appId} ${userId}`] ?? ''];
}

export function saveHome(world: World, view: StoredView): void {
  stateOf(world).homes[`${view.appId} ${view.userId}`] = view.id;
  saveView(world, view);
}

import { WebApiError } from '../server/web-api-error.ts';
import { readText, requireText } from '../server/web-args.ts';
import type { TokenContext, TokenMethod, WebArgs } from '../server/web-method.ts';
import { changeView, createView, type ViewPlace } from './create-view.ts';
import { installationOf } from './installation-of.ts';
import { readView } from './read-view.ts';
import type { StoredView } from './stored-view.ts';
import { toWebView } from './to-web-view.ts';
import { readTrigger, type Trigger, useUpTrigger } from './trigger.ts';
import { closeModals, findByExternalId, findView, modalsOf, pushModal, saveView } from './view-store.ts';

/** "A modal can hold up to 3 views in its stack." */
export const STACK_LIMIT = 3;
// "No scope required."
const ROW = { tier: 4, tokenTypes: ['bot', 'user'], scopes: [] } as const;

const openModal: TokenMethod = {
  name: 'views.open',
  ...ROW,
  handle(context, args) {
    const { world } = context;
    const trigger = triggerFrom(context, args);
    const content = readView(world, args, ['modal']);
    const view = createView(world, placeOf(context, trigger), content);
    useUpTrigger(world, trigger);
    // One modal at a time on a screen: guessed, a new one takes the place of what is open.
    closeModals(world, trigger.userId);
    pushModal(world, view);
    return { view: toWebView(view) };
  },
};

const pushOnModal: TokenMethod = {
  name: 'views.push',
  ...ROW,
  handle(context, args) {
    const { world } = context;
    const trigger = triggerFrom(context, args);
    const from = findView(world, trigger.viewId ?? '');
    if (!from) throw new WebApiError('not_found');
    if (from.type !== 'modal') throw notAModal();
    const stack = modalsOf(world, trigger.userId);
    if (stack.length >= STACK_LIMIT) throw new WebApiError('push_limit_reached');
    const content = readView(world, args, ['modal']);
    const view = createView(world, placeOf(context, trigger), content, stack.at(-1));
    useUpTrigger(world, trigger);
    pushModal(world, view);
    return { view: toWebView(view) };
  },
};

/** Seen when a Home tab's button leads to `views.push`. */
function notAModal(): WebApiError {
  const message = "must match the `type` of the root view whose stack we're pushing onto";
  const messages = [`[ERROR] ${message} [json-pointer:/view/type]`];
  return new WebApiError('invalid_arguments', { response_metadata: { messages } });
}

const updateView: TokenMethod = {
  name: 'views.update',
  ...ROW,
  handle(context, args) {
    const { world } = context;
    const view = viewFrom(context, args);
    checkHash(view, args);
    const changed = changeView(world, view, readView(world, args, [view.type]));
    saveView(world, changed);
    return { view: toWebView(changed) };
  },
};

function viewFrom({ world, token, team }: TokenContext, args: WebArgs): StoredView {
  const viewId = readText(args, 'view_id');
  const externalId = viewId === undefined ? requireText(args, 'external_id') : '';
  const view =
    viewId === undefined ? findByExternalId(world, team?.id ?? '', externalId) : findView(world, viewId);
  if (view?.appId !== token.appId || view.organisationId !== token.organisationId)
    throw new WebApiError('not_found');
  return view;
}

/** @throws WebApiError `hash_conflict` when somebody else was faster */
export function checkHash(view: StoredView, args: WebArgs): void {
  const hash = readText(args, 'hash');
  if (hash !== undefined && hash !== view.hash) throw new WebApiError('hash_conflict');
}

function triggerFrom({ world, token }: TokenContext, args: WebArgs): Trigger {
  const id = readText(args, 'trigger_id') ?? requireText(args, 'interactivity_pointer');
  return readTrigger(world, token.appId, id);
}

function placeOf(context: TokenContext, { teamId, userId }: Trigger): ViewPlace {
  return { installation: installationOf(context), teamId, userId };
}

export const MODAL_METHODS: readonly TokenMethod[] = [openModal, pushOnModal, updateView];

import { isObject } from '../block-kit/rule.ts';
import { WebApiError } from '../server/web-api-error.ts';
import type { World } from '../state/world.ts';
import { changeView, createView } from '../views/create-view.ts';
import { elementsIn } from '../views/elements-in.ts';
import { STACK_LIMIT } from '../views/modal-methods.ts';
import { checkContent } from '../views/read-view.ts';
import type { StoredView, ViewContent } from '../views/stored-view.ts';
import { closeModals, findView, modalsOf, pushModal, saveView } from '../views/view-store.ts';
import type { ActContext } from './act-context.ts';

/**
 * Does what the answer to a submission says: nothing closes the view, `errors` stand under their fields,
 * `update` and `push` bring another view, `clear` closes all (modals page).
 *
 * @returns what is wrong with the answer; then the modal stays as it is
 */
export function applyResponseAction(
  world: World,
  context: ActContext,
  submitted: StoredView,
  body: unknown,
): string[] {
  // The app may have updated or closed it while it worked.
  const view = findView(world, submitted.id);
  if (!view) return [];
  if (typeof body === 'string')
    return body.trim() === '' ? closeSubmitted(world, view) : ['the answer is no JSON'];
  if (!isObject(body)) return ['the answer is no JSON object'];
  try {
    return act(world, context, view, body);
  } catch (error) {
    if (error instanceof WebApiError) return describe(error);
    throw error;
  }
}

function act(
  world: World,
  context: ActContext,
  view: StoredView,
  answer: Readonly<Record<string, unknown>>,
): string[] {
  switch (answer.response_action) {
    case undefined:
      return Object.keys(answer).length === 0 ? closeSubmitted(world, view) : ['missing response_action'];
    case 'clear':
      closeModals(world, view.userId);
      return [];
    case 'errors':
      return showErrors(world, view, answer.errors);
    case 'update':
      saveView(world, changeView(world, view, contentOf(world, answer.view)));
      return [];
    case 'push':
      return push(world, context, view, contentOf(world, answer.view));
    default:
      return [`unknown response_action ${answer.response_action}`];
  }
}

function closeSubmitted(world: World, view: StoredView): string[] {
  closeModals(world, view.userId, view.id);
  return [];
}

/** "Errors are keyed by the `block_id` of an input block": any other key Slack cannot show. */
function showErrors(world: World, view: StoredView, errors: unknown): string[] {
  if (!isObject(errors) || Object.keys(errors).length === 0)
    return ['errors must name at least one block_id'];
  const inputs = elementsIn(view.blocks).filter(({ block }) => block.type === 'input');
  const known = new Set(inputs.map(({ blockId }) => blockId));
  const faults = Object.entries(errors).flatMap(([blockId, message]) => {
    if (!known.has(blockId)) return [`errors: no input block ${blockId}`];
    return typeof message === 'string' && message !== '' ? [] : [`errors: ${blockId} needs a text`];
  });
  if (faults.length === 0) saveView(world, { ...view, errors: errors as Record<string, string> });
  return faults;
}

function push(world: World, context: ActContext, view: StoredView, content: ViewContent): string[] {
  if (modalsOf(world, view.userId).length >= STACK_LIMIT) return ['push_limit_reached'];
  const { installation } = context;
  pushModal(
    world,
    createView(world, { installation, teamId: view.teamId, userId: view.userId }, content, view),
  );
  return [];
}

/** @throws WebApiError with JSON pointers */
function contentOf(world: World, sent: unknown): ViewContent {
  const { content, refusal } = checkContent(world, sent);
  if (refusal) throw refusal;
  return content;
}

function describe(error: WebApiError): string[] {
  const metadata = error.more.response_metadata;
  const messages = isObject(metadata) && Array.isArray(metadata.messages) ? metadata.messages : [];
  return messages.length > 0 ? messages.map(String) : [error.code];
}

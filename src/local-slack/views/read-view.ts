import { checkView, viewTooLarge } from '../block-kit/check-view.ts';
import { isObject } from '../block-kit/rule.ts';
import { toInvalidArguments } from '../block-kit/to-invalid-arguments.ts';
import { completeBlocks } from '../messages/complete-blocks.ts';
import { WebApiError } from '../server/web-api-error.ts';
import { readJson } from '../server/web-args.ts';
import type { WebArgs } from '../server/web-method.ts';
import type { World } from '../state/world.ts';
import type { ViewContent } from './stored-view.ts';

/**
 * The argument `view`, checked.
 *
 * @param types which kinds this call takes
 * @throws WebApiError `invalid_arguments` with JSON pointers, `view_too_large`
 */
export function readView(world: World, args: WebArgs, types: readonly ViewContent['type'][]): ViewContent {
  const view = readJson(args, 'view');
  if (view === undefined) {
    const messages = ['[ERROR] missing required field: view'];
    throw new WebApiError('invalid_arguments', { response_metadata: { messages } });
  }
  const { content, refusal } = checkContent(world, view, types);
  if (refusal) throw refusal;
  return content;
}

type Checked = { content: ViewContent; refusal?: undefined } | { content?: undefined; refusal: WebApiError };

/** The same for the view of a `response_action`, where nobody is there to be answered an error. */
export function checkContent(
  world: World,
  view: unknown,
  types: readonly ViewContent['type'][] = ['modal'],
): Checked {
  if (viewTooLarge(view)) return { refusal: new WebApiError('view_too_large') };
  const errors = checkView(view);
  const type = isObject(view) ? view.type : undefined;
  if (errors.length === 0 && !types.some((known) => known === type)) {
    // Message guessed: the wrong kind of view for this method.
    const message = 'must be a valid enum value';
    errors.push({ code: 'failed_constraint', message, pointer: '/view/type' });
  }
  if (errors.length > 0) {
    const { response_metadata } = toInvalidArguments(errors);
    return { refusal: new WebApiError('invalid_arguments', { response_metadata }) };
  }
  return { content: toContent(world, isObject(view) ? view : {}) };
}

function toContent(world: World, view: Readonly<Record<string, unknown>>): ViewContent {
  const complete = (text: unknown) => (isObject(text) ? { emoji: true, ...text } : null);
  return {
    type: view.type === 'home' ? 'home' : 'modal',
    blocks: completeBlocks(Array.isArray(view.blocks) ? view.blocks : [], world.random),
    title: complete(view.title),
    submit: complete(view.submit),
    close: complete(view.close),
    privateMetadata: textOf(view.private_metadata),
    callbackId: textOf(view.callback_id),
    externalId: textOf(view.external_id),
    clearOnClose: view.clear_on_close === true,
    notifyOnClose: view.notify_on_close === true,
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

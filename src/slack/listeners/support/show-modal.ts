import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { AppError } from '../../../domain/app-error.ts';
import { describeError } from '../../../texts/describe-error.ts';
import type { Texts } from '../../../texts/texts.ts';
import { loadingView } from '../../blocks/modals/loading-view.ts';
import { noticeView } from '../../blocks/modals/notice-view.ts';
import type { ListenerDeps } from './listener-deps.ts';
import { openModal } from './open-modal.ts';

export interface ModalRequest {
  readonly client: WebClient;
  readonly triggerId: string;
  readonly texts: Texts;
  readonly title?: string;
  readonly how?: 'open' | 'push';
}

/**
 * Opens with a loading state, builds the view, fills it. A fault becomes a sentence in the same modal: the
 * person is looking at it.
 */
export async function showModal(
  deps: Pick<ListenerDeps, 'log' | 'ports'>,
  request: ModalRequest,
  build: () => Promise<ModalView>,
): Promise<void> {
  const { client, triggerId, texts, title, how } = request;
  const opened = await openModal(client, triggerId, loadingView(texts, title), how);
  await opened.fill(await buildOrExplain(deps, texts, build));
}

/** The view, or the sentence about why there is none. */
export async function buildOrExplain(
  { log, ports }: Pick<ListenerDeps, 'log' | 'ports'>,
  texts: Texts,
  build: () => Promise<ModalView>,
): Promise<ModalView> {
  try {
    return await build();
  } catch (error) {
    return explainFault({ log, ports }, texts, error);
  }
}

/** A fault as the sentence that stands in a modal. What people do wrong is no fault of the operator's. */
export function explainFault(
  { log, ports }: Pick<ListenerDeps, 'log' | 'ports'>,
  texts: Texts,
  error: unknown,
): ModalView {
  const reference = ports.newId().slice(-8);
  log[levelOf(error)]({ err: error, reference }, 'a modal says why not');
  return noticeView(texts, { kind: kindOf(error), text: describeError(texts, error, reference) });
}

function levelOf(error: unknown): 'info' | 'warn' | 'error' {
  if (!(error instanceof AppError)) return 'error';
  return error.retryable ? 'warn' : 'info';
}

function kindOf(error: unknown): 'refused' | 'error' {
  return error instanceof AppError && error.code === 'not_allowed' ? 'refused' : 'error';
}

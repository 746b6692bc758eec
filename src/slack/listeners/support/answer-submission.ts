import type { AckFn, ViewResponseAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Texts } from '../../../texts/texts.ts';
import { loadingView } from '../../blocks/modals/loading-view.ts';
import type { ListenerDeps } from './listener-deps.ts';
import { updateModal } from './open-modal.ts';
import { buildOrExplain, explainFault } from './show-modal.ts';
import type { InputErrors, Submission } from './submission.ts';

/** How a modal's submission is answered. */
export interface SubmissionHandler<T extends Submission> {
  title(texts: Texts): string;
  /** Reads the form; asks our own tables only, because Slack waits 3 s. What it throws is told in the modal. */
  read(deps: ListenerDeps, submission: Submission): Promise<T>;
  /** Errors at their inputs, or the modal anew with something to look at first; null: it may be carried out. */
  check(deps: ListenerDeps, form: T): { readonly errors: InputErrors } | { readonly view: ModalView } | null;
  /** Does what was asked, with the caller's role read live, and gives what the modal says then. */
  carryOut(deps: ListenerDeps, form: T): Promise<ModalView>;
  /** What nobody waits for. */
  after?(deps: ListenerDeps, form: T): Promise<void>;
}

interface Reply {
  readonly ack: AckFn<ViewResponseAction>;
  readonly client: WebClient;
}

const MOST_KEPT = 500;

export type AnswerSubmission = <T extends Submission>(
  submission: Submission,
  reply: Reply,
  handler: SubmissionHandler<T>,
) => Promise<void>;

/**
 * Takes a submission at once (Slack waits 3 s), carries it out behind a loading state, and says in the same
 * modal what came of it, faults included. A double click (the same view with the same hash) gets the same
 * answer, and does nothing again.
 */
export function createAnswerer(deps: ListenerDeps): AnswerSubmission {
  const answers = new Map<string, Promise<ModalView>>();
  return async function answerSubmission(submission, { ack, client }, handler) {
    const { texts } = submission.scene;
    const { id, hash } = submission.view;
    const read = await readForm(deps, submission, handler);
    if ('answer' in read) return ack(read.answer);
    await ack({ response_action: 'update', view: loadingView(texts, handler.title(texts)) });
    // With who sent it: an answer is for nobody else, whatever they send.
    const key = `${submission.scene.connection.id} ${submission.userId} ${id} ${hash}`;
    const known = answers.get(key);
    const answer = known ?? buildOrExplain(deps, texts, () => handler.carryOut(deps, read.form));
    if (known === undefined) keep(answers, key, answer);
    await updateModal(client, id, await answer);
    if (known === undefined) await handler.after?.(deps, read.form);
  };
}

type Read<T> = { readonly form: T } | { readonly answer: ViewResponseAction };

/** The form when it may be carried out, else what to answer at once. */
async function readForm<T extends Submission>(
  deps: ListenerDeps,
  submission: Submission,
  handler: SubmissionHandler<T>,
): Promise<Read<T>> {
  try {
    const form = await handler.read(deps, submission);
    const found = handler.check(deps, form);
    if (found === null) return { form };
    if ('view' in found) return { answer: { response_action: 'update', view: found.view } };
    return { answer: { response_action: 'errors', errors: { ...found.errors } } };
  } catch (error) {
    const view = explainFault(deps, submission.scene.texts, error);
    return { answer: { response_action: 'update', view } };
  }
}

function keep<T>(answers: Map<string, T>, key: string, answer: T): void {
  answers.set(key, answer);
  const [oldest] = answers.keys();
  if (answers.size > MOST_KEPT && oldest !== undefined) answers.delete(oldest);
}

import type { RunOperation } from '../domain/run.ts';
import { describeErrorCode } from './describe-error.ts';
import type { ErrorText } from './error-text.ts';
import type { Texts } from './texts.ts';

/**
 * Why an operation of a run failed, is held or stale, and what to do. A code without an entry is Slack's own
 * word for a refusal: it is named, its detail is not shown, because nobody knows what is in it.
 */
export function describeOutcome(texts: Texts, error: NonNullable<RunOperation['error']>): ErrorText {
  return (
    describeErrorCode(texts, error.code) ??
    describeErrorCode(texts, 'slack_refused', { code: error.code }) ??
    texts.errors.unexpected(error.code)
  );
}

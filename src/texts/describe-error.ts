import { AppError } from '../domain/app-error.ts';
import type { ErrorFacts, ErrorText } from './error-text.ts';
import type { Texts } from './texts.ts';

type Code = keyof Texts['errors']['byCode'];

/**
 * A fault as a sentence and the next step. What has no entry gets the general sentence with `reference`, by
 * which the operator finds it in the log: an unexpected error's own message may hold anything and is not shown.
 *
 * @param error whatever was thrown.
 */
export function describeError(texts: Texts, error: unknown, reference: string): ErrorText {
  const described =
    error instanceof AppError
      ? describeErrorCode(texts, error.code, error.context)
      : describeErrorCode(texts, codeOf(error));
  return described ?? texts.errors.unexpected(reference);
}

/** Prisma wraps a fault of the database in an error of its own and keeps nothing of it but the code. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** The same for a code that came as data, such as a run's outcome; null when the catalogue has no entry for it. */
export function describeErrorCode(
  texts: Texts,
  code: string,
  context: Readonly<Record<string, unknown>> = {},
): ErrorText | null {
  return isCode(texts, code) ? texts.errors.byCode[code](factsOf(context)) : null;
}

function isCode(texts: Texts, code: string): code is Code {
  return Object.hasOwn(texts.errors.byCode, code);
}

function factsOf(context: Readonly<Record<string, unknown>>): ErrorFacts {
  return (name, fallback) => {
    const value = Object.hasOwn(context, name) ? context[name] : undefined;
    if (typeof value === 'string' && value !== '') return value;
    return typeof value === 'number' ? String(value) : fallback;
  };
}

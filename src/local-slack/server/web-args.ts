import { WebApiError } from './web-api-error.ts';
import type { WebArgs } from './web-method.ts';

/** Empty counts as not given, as Slack does. */
export function readText(args: WebArgs, name: string): string | undefined {
  const value = args[name];
  if (value === undefined || value === null || value === '') return undefined;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** @throws WebApiError `invalid_arguments` naming the missing field, or the `code` that the method documents */
export function requireText(args: WebArgs, name: string, code?: string): string {
  const value = readText(args, name);
  if (value !== undefined) return value;
  if (code !== undefined) throw new WebApiError(code);
  throw new WebApiError('invalid_arguments', {
    response_metadata: { messages: [`[ERROR] missing required field: ${name}`] },
  });
}

/** Undefined when it is not given; NaN when it is no number, for the method to refuse. */
export function readNumber(args: WebArgs, name: string): number | undefined {
  const text = readText(args, name);
  return text === undefined ? undefined : Number(text);
}

/** Slack takes 1, true and "true". */
export function readFlag(args: WebArgs, name: string): boolean {
  return /^(1|true)$/i.test(readText(args, name) ?? '');
}

/**
 * A structured argument: an object in a JSON body, JSON text inside a form.
 * @throws WebApiError `invalid_arguments` when the text is no JSON
 */
export function readJson(args: WebArgs, name: string): unknown {
  const value = args[name];
  if (typeof value !== 'string' || value === '') return value === '' ? undefined : value;
  try {
    return JSON.parse(value);
  } catch {
    throw new WebApiError('invalid_arguments', {
      response_metadata: { messages: [`[ERROR] ${name} is no valid JSON`] },
    });
  }
}

import type { ZodType } from 'zod';
import { ReadingIncomplete } from '../../ports/gateway-errors.ts';
import type { WebCaller } from './create-web-caller.ts';
import type { CursorPage } from './schemas/cursor-schema.ts';

/**
 * Every page of a method that pages by cursor; an empty cursor is the end. Throws what the caller throws, and
 * ReadingIncomplete where a cursor comes a second time.
 */
export async function* readCursorPages<T extends CursorPage>(
  caller: WebCaller,
  method: string,
  params: Readonly<Record<string, unknown>>,
  schema: ZodType<T>,
  signal?: AbortSignal,
): AsyncGenerator<T> {
  const used = new Set<string>();
  for (let cursor: Readonly<Record<string, string>> = {}; ; ) {
    const page: T = await caller.call(method, { ...params, ...cursor }, schema, signal);
    yield page;
    const next = page.response_metadata?.next_cursor;
    if (!next) return;
    if (used.has(next)) throw new ReadingIncomplete(`${method} goes round in circles`, { method });
    used.add(next);
    cursor = { cursor: next };
  }
}

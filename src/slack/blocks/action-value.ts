import { z } from 'zod';
import { AppError } from '../../domain/app-error.ts';
import { LIMITS } from './limits.ts';
import { listPositionSchema } from './list-position.ts';

export const HOME_TABS = [
  'overview',
  'accounts',
  'people',
  'approvals',
  'assignments',
  'drift',
  'activity',
  'settings',
] as const;
export type HomeTab = (typeof HOME_TABS)[number];

const actionValueSchema = z.discriminatedUnion('to', [
  z.object({ to: z.literal('tab'), tab: z.enum(HOME_TABS) }),
  z.object({ to: z.literal('list'), tab: z.enum(HOME_TABS).optional(), position: listPositionSchema }),
  /** An account by its Slack id. */
  z.object({ to: z.literal('account'), id: z.string() }),
  z.object({ to: z.literal('workspace'), id: z.string() }),
  /** Somebody by email, with or without an account. */
  z.object({ to: z.literal('email'), email: z.string() }),
  /** What the choice was for, when several people match: it goes on with this account or email. */
  z.object({ to: z.literal('chosen'), verb: z.string(), id: z.string().nullable(), email: z.string() }),
  /** Held operations: all, or those of one cause. */
  z.object({ to: z.literal('approval'), cause: z.string().nullable() }),
  /** A page of operations inside the approval modal. */
  z.object({ to: z.literal('page'), page: z.number().int().nonnegative() }),
  z.object({ to: z.literal('run'), id: z.string() }),
  /** A command to carry out, without its slash word. */
  z.object({ to: z.literal('command'), text: z.string() }),
  /** A rename as it was shown (G9). */
  z.object({ to: z.literal('rename'), assignmentId: z.string(), fromId: z.string(), toId: z.string() }),
  /** Two sources that have the same people (D4). */
  z.object({ to: z.literal('conflict'), fromId: z.string(), toId: z.string() }),
  /** Somebody who is asked for. */
  z.object({ to: z.literal('request'), id: z.string() }),
  z.object({ to: z.literal('source'), id: z.string() }),
  z.object({ to: z.literal('switch'), on: z.boolean() }),
]);

/** What a button carries. */
export type ActionValue = z.infer<typeof actionValueSchema>;

/** A fault of the code: a value that Slack would refuse, and with it the whole view. */
export class ActionValueTooLong extends AppError {
  readonly code = 'view_too_large';
}

export function encodeActionValue(value: ActionValue): string {
  const text = JSON.stringify(value);
  if (text.length > LIMITS.buttonValue)
    throw new ActionValueTooLong('a button value is longer than Slack takes', {
      to: value.to,
      length: text.length,
    });
  return text;
}

/** Null for what an older Rollcall wrote, or somebody else: the answer is `view_outdated`. */
export function parseActionValue(text: string | undefined): ActionValue | null {
  const parsed = actionValueSchema.safeParse(parseJson(text));
  return parsed.success ? parsed.data : null;
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}

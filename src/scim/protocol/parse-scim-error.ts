import { z } from 'zod';
import { findScimErrorClass, type ScimErrorClass } from './scim-error-class.ts';

export interface ScimErrorInfo {
  /** The HTTP status; where that claims success, the status that the body states. */
  readonly status: number;
  /** Slack's code word; '' where the answer holds none. */
  readonly code: string;
  /** The whole text behind it, context included; '' where the answer holds none. */
  readonly description: string;
  readonly class: ScimErrorClass;
  /** Who has the address already (`existing_user=U…`), deactivated accounts included. */
  readonly existingUser: string | null;
}

const statusSchema = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d{3}$/)
      .transform(Number),
  ])
  .nullish()
  .catch(null);
const textSchema = z.string().nullish().catch(null);
const v1Schema = z.object({ description: textSchema, code: statusSchema });

/** Slack documents one shape for v1 and one for v2, and its v2 sends both; `Errors` was met as a list too. */
const bodySchema = z.object({
  detail: textSchema,
  status: statusSchema,
  Errors: z
    .union([v1Schema, z.array(v1Schema).transform((errors) => errors[0])])
    .nullish()
    .catch(null),
  error: textSchema,
});

const LEADING_WORD = /^[a-z][A-Za-z0-9_]*/;
const REASON = /\breason=([a-z]+(?:_[a-z]+)+)/;
const EXISTING_USER = /\bexisting_user=([UW][A-Z0-9]+)/;

/**
 * Reads an error answer of Slack's SCIM. The leading code word decides, because Slack hangs context on it
 * (`username_taken (username=…)`) and answers the same conflict with 400 here and 409 there; the status
 * decides only where there is no known word. `body` is the parsed JSON, or whatever came instead.
 */
export function parseScimError(status: number, body: unknown): ScimErrorInfo {
  const parsed = bodySchema.safeParse(body);
  const { detail, status: stated, Errors: v1, error } = parsed.data ?? {};
  const description = (detail ?? v1?.description ?? error ?? '').trim();
  const code = readCode(description);
  const trueStatus = status >= 400 ? status : (stated ?? v1?.code ?? status);
  return {
    status: trueStatus,
    code,
    description,
    class: findScimErrorClass(code) ?? classOfStatus(trueStatus),
    existingUser: EXISTING_USER.exec(description)?.[1] ?? null,
  };
}

/** `bad_email_address (… reason=email_taken …)` is a conflict that calls itself something else. */
function readCode(description: string): string {
  const word = LEADING_WORD.exec(description)?.[0] ?? '';
  const reason = REASON.exec(description)?.[1] ?? '';
  if (word === 'bad_email_address' && findScimErrorClass(reason) !== null) return reason;
  // A code word that is new to us has an underscore, like almost all of them; prose has none.
  return word.includes('_') || findScimErrorClass(word) !== null ? word : '';
}

function classOfStatus(status: number): ScimErrorClass {
  if (status === 401) return 'token';
  if (status === 403) return 'permission';
  if (status === 404) return 'not_found';
  if (status === 405) return 'protocol';
  if (status === 409) return 'conflict';
  if (status === 429) return 'throttle';
  return status >= 500 ? 'unavailable' : 'unknown';
}

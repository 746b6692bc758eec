import {
  CredentialsRefused,
  ScopeMissing,
  SlackPlanMissing,
  SlackUnavailable,
} from '../../ports/gateway-errors.ts';
import { parseScimError, type ScimErrorInfo } from '../protocol/parse-scim-error.ts';
import { excerptOf } from './excerpt.ts';
import { GROUP_OF, type RequestKind } from './scim-limits.ts';

/** What a whole HTTP answer amounts to. */
export type Read =
  | { readonly kind: 'ok'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'refused'; readonly error: ScimErrorInfo }
  | { readonly kind: 'throttled' }
  /** Not SCIM's: Slack is down, or something before it answered. */
  | { readonly kind: 'unusable'; readonly why: string };

/** The address is wrong, not the account: that must never look like "no such user". */
const WRONG_ADDRESS: ReadonlySet<string> = new Set(['bad_endpoint', 'unsupported_version']);

/**
 * Understands an answer by what it says rather than by its status alone. Throws what concerns the whole
 * connection: CredentialsRefused, SlackPlanMissing, ScopeMissing.
 */
export function readAnswer(
  request: { readonly kind: RequestKind; readonly method: string; readonly path: string },
  { status, text }: { readonly status: number; readonly text: string },
): Read {
  if (status === 429) return { kind: 'throttled' };
  const body = parseJson(text);
  const error = parseScimError(status, body === NOT_JSON ? null : body);
  const succeeded = status >= 200 && status < 300;
  if (succeeded && body !== NOT_JSON && error.code === '') return { kind: 'ok', status, body };
  if (error.class === 'token') throw new CredentialsRefused('Slack refuses the admin token', facts(error));
  const stated = error.description !== '' && status < 500 && (status < 300 || status >= 400);
  if (!stated) return { kind: 'unusable', why: `status ${status} ${excerptOf(text)}`.trim() };
  return readRefusal(request, error);
}

function readRefusal(
  { kind, method, path }: { readonly kind: RequestKind; readonly method: string; readonly path: string },
  error: ScimErrorInfo,
): Read {
  switch (error.class) {
    case 'throttle':
      return { kind: 'throttled' };
    case 'plan':
    case 'install':
      throw new SlackPlanMissing(`Slack has no SCIM here: ${error.code}`, facts(error));
    case 'permission':
      // A write may be refused because of whom it is about; reading needs nothing but the scope and the role.
      if (GROUP_OF[kind] === 'write' && error.code !== 'missing_scope') return { kind: 'refused', error };
      throw new ScopeMissing(`The token may not ${method} ${path}`, { ...facts(error), needed: 'admin' });
    case 'protocol':
      if (!WRONG_ADDRESS.has(error.code)) return { kind: 'refused', error };
      throw new SlackUnavailable(`There is no ${path} at this SCIM address`, {
        ...facts(error),
        effect: 'none',
      });
    default:
      return { kind: 'refused', error };
  }
}

const NOT_JSON = Symbol('not JSON');

/** Null for an empty body, as 204 has it. */
function parseJson(text: string): unknown {
  if (text.trim() === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return NOT_JSON;
  }
}

function facts({ status, code }: ScimErrorInfo): { readonly status: number; readonly code: string } {
  return { status, code };
}

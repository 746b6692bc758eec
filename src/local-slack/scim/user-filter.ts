import { filter as compile, type Filter, parse } from 'scim2-parse-filter';
import { isGuest, type SlackUser } from '../state/slack-user.ts';
import { ScimFault } from './scim-fault.ts';

/** What a filter may look at, by the names that people write (any letter case). */
const ATTRIBUTES: Record<string, string> = {
  username: 'userName',
  email: 'emails.value',
  emails: 'emails.value',
  'emails.value': 'emails.value',
  restricted: 'restricted',
  ultra_restricted: 'ultra_restricted',
};

export interface UserFilter {
  matches(user: SlackUser): boolean;
  /** Set when the filter is one equation that an index answers. */
  only?: { attribute: 'userName' | 'emails.value'; value: string };
}

/** @throws ScimFault for what Slack cannot read or does not filter by */
export function parseUserFilter(text: string): UserFilter {
  // The documentation's own example quotes with apostrophes.
  const quoted = text.replace(/'([^']*)'/g, '"$1"');
  if (/\b(eq|co|sw|gt|ge|lt|le)\s*$/i.test(quoted)) throw new ScimFault(400, 'incomplete_filter');
  const refused = new ScimFault(400, 'no_filters', { suffix: 'is_aggregate_call=1' });
  let parsed: Filter;
  try {
    parsed = translate(parse(quoted), refused);
  } catch {
    throw refused;
  }
  const test = compile(parsed);
  return {
    matches: (user) => test(toFiltered(user)),
    ...(parsed.op === 'eq' && typeof parsed.compValue === 'string' && isIndexed(parsed.attrPath)
      ? { only: { attribute: parsed.attrPath, value: parsed.compValue } }
      : {}),
  };
}

function isIndexed(attribute: string): attribute is 'userName' | 'emails.value' {
  return attribute === 'userName' || attribute === 'emails.value';
}

/** Names as they are stored, values in lower case. */
function translate(part: Filter, refused: ScimFault): Filter {
  if ('filters' in part) {
    return { ...part, filters: part.filters.map((inner) => translate(inner, refused)) };
  }
  if ('filter' in part || 'valFilter' in part) throw refused;
  const attrPath = ATTRIBUTES[part.attrPath.toLowerCase()];
  if (attrPath === undefined) throw refused;
  if (!('compValue' in part)) return { ...part, attrPath };
  const { compValue } = part;
  return {
    ...part,
    attrPath,
    compValue: typeof compValue === 'string' ? compValue.toLowerCase() : compValue,
  };
}

function toFiltered(user: SlackUser) {
  return {
    userName: user.name,
    emails: [user.email, user.secondaryEmail]
      .filter((email) => email !== '')
      .map((email) => ({ value: email.toLowerCase() })),
    restricted: isGuest(user) ? '1' : '0',
    ultra_restricted: user.role === 'single_channel_guest' ? '1' : '0',
  };
}

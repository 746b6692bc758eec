import type { SubjectName } from '../../../use-cases/resolve-subject.ts';
import type { WhatIf } from '../../../use-cases/what-if.ts';

/** As typed: of whom is still to be found. */
export type ParsedWhatIf =
  | Exclude<WhatIf, { readonly kind: 'suspend' }>
  | { readonly kind: 'suspend'; readonly who: string };

const PLACE = /^(unit|group|workspace)[:\s]\s*(\S.*)$/iu;
const SUBJECT = /^(unit|group|workspace|person)[:\s]\s*(\S.*)$/iu;
const MOVE = /^(?:unit[:\s]\s*)?(\/.*?)\s+(?:to|below)\s+(\/.*)$/iu;
const EVERYBODY = /^(organi[sz]ation|everybody|everyone|all)$/iu;
const MAIL_LINK = /<mailto:([^|>]+)(?:\|[^>]*)?>/gu;

/** `delete group X`, `move unit /A to /B`, `suspend who`, `assign …`, `unassign …`; null: not understood. */
export function parseWhatIf(text: string): ParsedWhatIf | null {
  const said = asTyped(text);
  const [word = ''] = said.split(/\s+/u, 1);
  const rest = said.slice(word.length).trim();
  switch (word.toLowerCase()) {
    case 'delete':
    case 'remove':
      return parseDelete(rest);
    case 'move':
      return parseMove(rest);
    case 'suspend':
      return rest === '' ? null : { kind: 'suspend', who: rest };
    case 'assign':
      return parseAssign('assign', rest);
    case 'unassign':
      return parseAssign('unassign', rest);
    default:
      return null;
  }
}

function parseDelete(rest: string): ParsedWhatIf | null {
  const [, place, name] = PLACE.exec(rest) ?? [];
  const kind = (['unit', 'group', 'workspace'] as const).find((known) => known === place?.toLowerCase());
  return kind === undefined || name === undefined ? null : { kind: 'delete', place: kind, name };
}

function parseMove(rest: string): ParsedWhatIf | null {
  const [, unit, to] = MOVE.exec(rest) ?? [];
  return unit === undefined || to === undefined ? null : { kind: 'move', unit, to };
}

function parseAssign(kind: 'assign' | 'unassign', rest: string): ParsedWhatIf | null {
  const subject = parseSubject(rest.replace(/^slack\s+(?:to\s+|from\s+)?/iu, ''));
  return subject === null ? null : { kind, subject };
}

function parseSubject(text: string): SubjectName | null {
  if (EVERYBODY.test(text)) return { kind: 'organization' };
  const [, kind, name] = SUBJECT.exec(text) ?? [];
  const known = (['unit', 'group', 'workspace', 'person'] as const).find(
    (one) => one === kind?.toLowerCase(),
  );
  if (known === undefined || name === undefined) return null;
  return { kind: known, name };
}

/**
 * As somebody typed it: Slack makes links of addresses and escapes three characters, and names have those too.
 * `<@U…>` is left as it is.
 */
export function asTyped(text: string): string {
  return text
    .replaceAll(MAIL_LINK, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}

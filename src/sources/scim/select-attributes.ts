import { isObject, type Json } from './read-attributes.ts';

/** What a source asks to be given or spared (RFC 7644 §3.9). */
export interface Selection {
  readonly wanted: readonly string[] | null;
  readonly spared: readonly string[];
}

/** `returned: always` (RFC 7643 §3.1). */
const ALWAYS: ReadonlySet<string> = new Set(['id', 'schemas']);

export function readSelection(query: URLSearchParams): Selection {
  const wanted = namesIn(query.get('attributes'));
  return { wanted: wanted.length === 0 ? null : wanted, spared: namesIn(query.get('excludedAttributes')) };
}

/** Whether the attribute is in the answer at all: what is not need not be read. */
export function isSelected({ wanted, spared }: Selection, name: string): boolean {
  const fold = name.toLowerCase();
  const within = (one: string) => one === fold || one.startsWith(`${fold}.`);
  return !spared.includes(fold) && (wanted === null || wanted.some(within));
}

export function selectAttributes(resource: Json, selection: Selection): Json {
  const { wanted, spared } = selection;
  if (wanted === null && spared.length === 0) return resource;
  return selectIn(resource, selection, '');
}

function selectIn(object: Json, selection: Selection, prefix: string): Json {
  const selected: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(object)) {
    const path = `${prefix}${name}`.toLowerCase();
    if (prefix === '' && ALWAYS.has(name)) selected[name] = value;
    else if (selection.spared.includes(path)) continue;
    else if (selection.wanted === null || selection.wanted.includes(path)) {
      selected[name] = selectParts(value, { ...selection, wanted: null }, path);
    } else if (selection.wanted.some((one) => one.startsWith(`${path}.`))) {
      selected[name] = selectParts(value, selection, path);
    }
  }
  return selected;
}

function selectParts(value: unknown, selection: Selection, path: string): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => selectParts(one, selection, path));
  return isObject(value) ? selectIn(value, selection, `${path}.`) : value;
}

/** A URN stands before a colon where the attributes of a part stand behind a point. */
function namesIn(text: string | null): readonly string[] {
  return (text ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '')
    .map((name) => name.replace(/^urn:ietf:params:scim:schemas:core:2\.0:(?:user|group):/, ''))
    .map((name) => name.replace(/^(urn:.*:user):/, '$1.'));
}

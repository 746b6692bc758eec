import type { ScimAttribute } from '../../scim/protocol/scim-attribute.ts';
import { findAttribute, type ResourceKind } from './known-schemas.ts';
import { ScimFault } from './scim-fault.ts';

/** Where a path of RFC 7644 §3.10 leads, as far as the schema knows it. */
export interface AttributePath {
  /** The extension that the attribute belongs to; null: the schema itself. */
  readonly urn: string | null;
  readonly attribute: ScimAttribute;
  /** What stands in brackets. */
  readonly filter: string | null;
  readonly sub: ScimAttribute | null;
}

const LONGEST_PATH = 2_000;
const PARTS = /^([$\w-]+)(?:\[(.*)\])?(?:\.([$\w-]+))?$/s;

/** The extension as a whole, by its bare URN. */
export const WHOLE_EXTENSION = 'whole_extension';

/** Null: well written, but nothing that the schema knows. Throws `invalidPath` where it is no path at all. */
export function parsePath(path: string, kind: ResourceKind): AttributePath | typeof WHOLE_EXTENSION | null {
  if (path.length > LONGEST_PATH) throw new ScimFault(400, 'invalidPath', 'The path is too long.');
  const { extension } = kind;
  const given = path.trim();
  if (extension !== null && given.toLowerCase() === extension.urn.toLowerCase()) return WHOLE_EXTENSION;
  const own = withoutPrefix(given, kind.urn);
  const extended = extension === null ? null : withoutPrefix(given, extension.urn);
  const rest = own ?? extended ?? given;
  if (own === null && extended === null && /^urn:/i.test(given)) return null;
  const [matched, name = '', filter, sub] = PARTS.exec(rest) ?? [];
  if (matched === undefined) throw new ScimFault(400, 'invalidPath', `“${path}” is no path.`);
  const attributes = extended !== null && extension !== null ? extension.attributes : kind.attributes;
  const attribute = findAttribute(attributes, name);
  if (attribute === null) return null;
  const part = sub === undefined ? null : findAttribute(attribute.subAttributes ?? [], sub);
  if (sub !== undefined && part === null) return null;
  const urn = extended !== null && extension !== null ? extension.urn : null;
  return { urn, attribute, filter: filter ?? null, sub: part };
}

/** The path as it is written in errors and given to scim-patch. */
export function writePath({ urn, attribute, filter, sub }: AttributePath): string {
  const prefix = urn === null ? '' : `${urn}:`;
  const brackets = filter === null ? '' : `[${filter}]`;
  return `${prefix}${attribute.name}${brackets}${sub === null ? '' : `.${sub.name}`}`;
}

function withoutPrefix(path: string, urn: string): string | null {
  const prefix = `${urn}:`.toLowerCase();
  return path.toLowerCase().startsWith(prefix) ? path.slice(prefix.length) : null;
}

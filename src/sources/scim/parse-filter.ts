import { type Filter, parse } from 'scim2-parse-filter';
import type { Comparison, PushedFilter, PushedPath } from '../../ports/pushed-query.ts';
import type { ScimAttribute } from '../../scim/protocol/scim-attribute.ts';
import { parsePath, WHOLE_EXTENSION } from './attribute-path.ts';
import { findAttribute, type ResourceKind } from './known-schemas.ts';
import { ScimFault } from './scim-fault.ts';

const LONGEST = 8_000;
/** PostgreSQL's own stack has an end. */
const DEEPEST = 30;
/** Entra’s pages show `externalId eq jyoung`: a bare word is text. Quoted texts are passed over. */
const BARE_WORD = /"(?:[^"\\]|\\.)*"|(\s(?:eq|ne|co|sw|ew|gt|ge|lt|le)\s+)([^\s"()[\]]+)/gi;
const JSON_WORD = /^(?:true|false|null|-?\d+(?:\.\d+)?(?:e[-+]?\d+)?)$/i;

/** A filter of RFC 7644 §3.4.2.2. Throws `invalidFilter`, also for attributes that the schema does not know. */
export function parseFilter(text: string, kind: ResourceKind): PushedFilter {
  const filter = parseText(text);
  if (depthOf(filter) > DEEPEST) throw invalid('The filter is nested too deeply.');
  return toPushed(filter, (path) => findPath(path, kind));
}

/** The library's tree of a filter, bare words read as text. */
export function parseText(text: string): Filter {
  if (text.length > LONGEST) throw invalid('The filter is too long.');
  const quoted = text.replace(BARE_WORD, (whole, operator?: string, word?: string) => {
    if (operator === undefined || word === undefined) return whole;
    return operator + (JSON_WORD.test(word) ? word.toLowerCase() : JSON.stringify(word));
  });
  try {
    return parse(quoted);
  } catch (error) {
    throw invalid('The filter cannot be read.', error);
  }
}

/** Where to find what a path in a filter, or `sortBy`, names. */
export function findPath(text: string, kind: ResourceKind): PushedPath {
  const path = parsePath(text, kind);
  if (path === null || path === WHOLE_EXTENSION || path.filter !== null) {
    throw invalid(`“${text}” is no attribute that can be asked for.`);
  }
  const { urn, attribute } = path;
  const sub =
    path.sub ?? (attribute.type === 'complex' ? findAttribute(attribute.subAttributes ?? [], 'value') : null);
  if (attribute.type === 'complex' && sub === null) throw invalid(`“${text}” has parts: name one of them.`);
  const names = [...(urn === null ? [] : [urn]), attribute.name, ...(sub === null ? [] : [sub.name])];
  return toPath(names, sub ?? attribute, attribute.multiValued);
}

function toPath(names: readonly string[], leaf: ScimAttribute, many: boolean): PushedPath {
  const type = leaf.type === 'boolean' ? 'boolean' : leaf.type === 'dateTime' ? 'time' : 'text';
  return { names, type, caseExact: leaf.caseExact, many };
}

type Find = (path: string) => PushedPath;

function toPushed(filter: Filter, find: Find): PushedFilter {
  switch (filter.op) {
    case 'and':
    case 'or':
      return { kind: filter.op, filters: filter.filters.map((part) => toPushed(part, find)) };
    case 'not':
      return { kind: 'not', filter: toPushed(filter.filter, find) };
    case '[]':
      return toElement(filter.attrPath, filter.valFilter, find);
    case 'pr':
      return { kind: 'present', path: find(filter.attrPath) };
    default:
      return toComparison(find(filter.attrPath), filter.op, filter.compValue);
  }
}

function depthOf(filter: Filter): number {
  if (filter.op === 'and' || filter.op === 'or') return 1 + Math.max(...filter.filters.map(depthOf));
  if (filter.op === 'not') return 1 + depthOf(filter.filter);
  return filter.op === '[]' ? 1 + depthOf(filter.valFilter) : 1;
}

function toElement(name: string, filter: Filter, find: Find): PushedFilter {
  const list = find(name);
  if (!list.many) throw invalid(`“${name}” is no list.`);
  const [first = ''] = list.names;
  const inner = (sub: string): PushedPath => {
    const path = find(`${first}.${sub}`);
    return { ...path, names: path.names.slice(1), many: false };
  };
  const found = toPushed(filter, inner);
  // One condition in brackets is the same as one on the list, which an index may answer.
  if (found.kind === 'compare' || found.kind === 'present') {
    return { ...found, path: { ...found.path, names: [first, ...found.path.names], many: true } };
  }
  return { kind: 'element', name: first, filter: found };
}

function toComparison(
  path: PushedPath,
  comparison: Comparison,
  value: string | number | boolean | null,
): PushedFilter {
  const isOrder = ['gt', 'ge', 'lt', 'le'].includes(comparison);
  const isPart = ['co', 'sw', 'ew'].includes(comparison);
  const name = path.names.join('.');
  if (value !== null && path.type === 'boolean') {
    const word = String(value).toLowerCase();
    if (isOrder || isPart || (word !== 'true' && word !== 'false'))
      throw invalid(`“${name}” is true or false.`);
    return { kind: 'compare', path, comparison, value: word === 'true' };
  }
  if (value !== null && path.type === 'time' && (isPart || Number.isNaN(Date.parse(String(value)))))
    throw invalid(`“${name}” is a date and time.`);
  if (value === null && (isOrder || isPart)) throw invalid(`“${name}” cannot be compared with null.`);
  return { kind: 'compare', path, comparison, value };
}

function invalid(detail: string, cause?: unknown): ScimFault {
  return new ScimFault(400, 'invalidFilter', detail, { cause });
}

import type { ScimAttribute } from '../../scim/protocol/scim-attribute.ts';
import { findAttribute, type ResourceKind } from './known-schemas.ts';
import { badValue, ScimFault } from './scim-fault.ts';

export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A resource as it is kept: names as the schema writes them, values of its types, and nothing that no schema
 * knows or the source may not write (RFC 7644 §3.3). Throws ScimFault with the path of what has a wrong type.
 */
export function readAttributes(body: unknown, kind: ResourceKind): Json {
  if (!isObject(body)) throw new ScimFault(400, 'invalidSyntax', 'The body must be a JSON object.');
  const { extension } = kind;
  const core = readObject(body, kind.attributes, '');
  const key = Object.keys(body).find((name) => name.toLowerCase() === extension?.urn.toLowerCase());
  if (extension === null || key === undefined || body[key] === null) return core;
  if (!isObject(body[key])) throw badValue(extension.urn, 'an object');
  const extended = readObject(body[key], extension.attributes, `${extension.urn}:`);
  return Object.keys(extended).length === 0 ? core : { ...core, [extension.urn]: extended };
}

function readObject(given: Json, attributes: readonly ScimAttribute[], prefix: string): Json {
  const read: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    const attribute = findAttribute(attributes, name);
    if (attribute === null || attribute.mutability === 'readOnly') continue;
    const kept = readValue(value, attribute, `${prefix}${attribute.name}`);
    if (kept !== undefined) read[attribute.name] = kept;
  }
  return read;
}

/** Undefined: unassigned, as `null` and an empty list are (RFC 7643 §2.5), and an empty text to those who send it. */
export function readValue(value: unknown, attribute: ScimAttribute, path: string): unknown {
  if (value === null || value === undefined) return undefined;
  if (!attribute.multiValued) return readOne(value, attribute, path);
  const list = (Array.isArray(value) ? value : [value]).flatMap((one, index) => {
    const read = readOne(one, attribute, `${path}[${index}]`);
    return read === undefined ? [] : [read];
  });
  return list.length === 0 ? undefined : withOnePrimary(list);
}

function readOne(value: unknown, attribute: ScimAttribute, path: string): unknown {
  if (value === null) return undefined;
  switch (attribute.type) {
    case 'complex':
      return readComplex(value, attribute, path);
    case 'boolean':
      return readFlag(value, path);
    case 'dateTime':
      if (typeof value !== 'string' || Number.isNaN(Date.parse(value)))
        throw badValue(path, 'a date and time');
      return value;
    case 'string':
    case 'reference':
      if (typeof value !== 'string') throw badValue(path, 'text');
      return value === '' ? undefined : value;
  }
}

/** Entra writes booleans as text, `"False"`, unless its tenant has a feature flag. */
export function readFlag(value: unknown, path: string): boolean {
  if (typeof value === 'boolean') return value;
  const word = typeof value === 'string' ? value.toLowerCase() : null;
  if (word === 'true' || word === 'false') return word === 'true';
  throw badValue(path, 'true or false');
}

/** A bare text stands for the `value`: Entra writes the manager so, and some write roles so. */
function readComplex(value: unknown, attribute: ScimAttribute, path: string): Json | undefined {
  const parts = attribute.subAttributes ?? [];
  const hasValue = findAttribute(parts, 'value') !== null;
  if (typeof value === 'string' && hasValue) return value === '' ? undefined : { value };
  if (!isObject(value)) throw badValue(path, 'an object');
  const read = readObject(value, parts, `${path}.`);
  const isEmpty = attribute.multiValued && hasValue ? !read.value : Object.keys(read).length === 0;
  return isEmpty ? undefined : read;
}

/** RFC 7643 §2.4: one at most is primary; the one that was named last counts. */
function withOnePrimary(list: readonly unknown[]): readonly unknown[] {
  const last = list.findLastIndex((one) => isObject(one) && one.primary === true);
  return list.map((one, index) =>
    isObject(one) && one.primary === true && index !== last ? { ...one, primary: false } : one,
  );
}

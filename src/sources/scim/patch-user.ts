import { ScimError, type ScimPatchOperation, scimPatch } from 'scim-patch';
import { type Filter, filter as matches, stringify } from 'scim2-parse-filter';
import { writePath } from './attribute-path.ts';
import { USER_KIND } from './known-schemas.ts';
import { parseText } from './parse-filter.ts';
import { type PatchStep, parsePatch } from './parse-patch.ts';
import { isObject, type Json, readAttributes, readValue } from './read-attributes.ts';
import { ScimFault } from './scim-fault.ts';
import { writeFilter } from './write-filter.ts';

/** The attributes of a user after a PATCH; all of it or, where it throws ScimFault, nothing. */
export function patchUser(attributes: Json, body: unknown): Json {
  const steps = parsePatch(body, USER_KIND);
  const patched = steps.reduce(applyStep, attributes);
  return readAttributes(patched, USER_KIND);
}

function applyStep(attributes: Json, step: PatchStep): Json {
  const { op, path, value } = step;
  const name = writePath(path);
  if (op === 'remove') return removeStep(attributes, step);
  const leaf = path.sub ?? path.attribute;
  const isOneOfMany = path.filter !== null && path.sub === null;
  const typed = readValue(value, isOneOfMany ? { ...leaf, multiValued: false } : leaf, name);
  if (typed === undefined) return removeStep(attributes, { ...step, op: 'remove', value: undefined });
  if (path.filter === null) return patch(attributes, [{ op, path: name, value: typed }]);
  return writeElements(attributes, step, typed);
}

/** What Entra's path `emails[type eq "work"].value` leads to: the elements that fit, else a new one that does. */
function writeElements(attributes: Json, { op, path }: PatchStep, typed: unknown): Json {
  const wanted = parseText(path.filter ?? '');
  const list = listOf(attributes, path.attribute.name);
  const fitting = writeFilter(wanted, path.attribute, list);
  if (list.some(matches(fitting))) {
    return patch(attributes, [{ op, path: writePath({ ...path, filter: textOf(fitting) }), value: typed }]);
  }
  const seed = seedOf(fitting);
  if (seed === null) throw new ScimFault(400, 'noTarget', `Nothing fits ${writePath(path)}.`);
  const element =
    path.sub === null ? { ...seed, ...(isObject(typed) ? typed : {}) } : { ...seed, [path.sub.name]: typed };
  return { ...attributes, [path.attribute.name]: [...list, element] };
}

function removeStep(attributes: Json, { path, value }: PatchStep): Json {
  if (path.filter === null && path.attribute.multiValued && Array.isArray(value)) {
    const gone = new Set(value.map((one: unknown) => (isObject(one) ? one.value : one)));
    const kept = listOf(attributes, path.attribute.name).filter((one) => !gone.has(one.value));
    return { ...attributes, [path.attribute.name]: kept };
  }
  if (path.filter === null) return patch(attributes, [{ op: 'remove', path: writePath(path) }]);
  const list = listOf(attributes, path.attribute.name);
  const fitting = writeFilter(parseText(path.filter), path.attribute, list);
  if (!list.some(matches(fitting))) return attributes;
  return patch(attributes, [{ op: 'remove', path: writePath({ ...path, filter: textOf(fitting) }) }]);
}

function textOf(filter: Filter): string {
  const text = stringify(filter);
  // scim-patch takes what is before the last colon for a URN.
  if (text.includes(':'))
    throw new ScimFault(400, 'invalidFilter', 'A value in brackets cannot have a colon.');
  return text;
}

/** `type eq "work"` also says what a new element is like; other filters do not. */
function seedOf(filter: Filter): Json | null {
  if (filter.op === 'eq') return { [filter.attrPath]: filter.compValue };
  if (filter.op !== 'and') return null;
  const seeds = filter.filters.map(seedOf);
  return seeds.includes(null) ? null : Object.assign({}, ...seeds);
}

function listOf(attributes: Json, name: string): readonly Json[] {
  const list = attributes[name];
  return Array.isArray(list) ? list.filter(isObject) : [];
}

function patch(attributes: Json, operations: ScimPatchOperation[]): Json {
  const resource = { schemas: [], meta: {}, ...structuredClone(attributes) } as never;
  try {
    const { schemas: _schemas, meta: _meta, ...patched } = scimPatch(resource, operations) as Json;
    return patched;
  } catch (error) {
    if (!(error instanceof ScimError)) throw error;
    throw new ScimFault(400, 'invalidValue', error.message, { cause: error });
  }
}

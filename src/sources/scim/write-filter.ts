import type { Filter } from 'scim2-parse-filter';
import type { ScimAttribute } from '../../scim/protocol/scim-attribute.ts';
import { findAttribute } from './known-schemas.ts';
import { type Json, readFlag } from './read-attributes.ts';
import { ScimFault } from './scim-fault.ts';

/**
 * A filter on the elements of a list in the form that scim-patch compares literally: names as the schema writes
 * them, `"True"` a boolean, and texts in the case that the elements have.
 */
export function writeFilter(filter: Filter, attribute: ScimAttribute, elements: readonly Json[]): Filter {
  switch (filter.op) {
    case 'and':
    case 'or':
      return { ...filter, filters: filter.filters.map((part) => writeFilter(part, attribute, elements)) };
    case 'not':
      return { ...filter, filter: writeFilter(filter.filter, attribute, elements) };
    case '[]':
      throw new ScimFault(400, 'invalidFilter', 'Brackets within brackets are no filter.');
    case 'pr':
      return { ...filter, attrPath: partOf(attribute, filter.attrPath).name };
    default: {
      const part = partOf(attribute, filter.attrPath);
      const { name } = part;
      if (part.type === 'boolean' && filter.compValue !== null) {
        return { ...filter, attrPath: name, compValue: readFlag(filter.compValue, name) };
      }
      const wanted = String(filter.compValue).toLowerCase();
      const same = elements.find((one) => !part.caseExact && String(one[name]).toLowerCase() === wanted);
      const compValue = same === undefined ? filter.compValue : String(same[name]);
      return { ...filter, attrPath: name, compValue };
    }
  }
}

function partOf(attribute: ScimAttribute, name: string): ScimAttribute {
  const part = findAttribute(attribute.subAttributes ?? [], name);
  if (part === null) {
    throw new ScimFault(400, 'invalidFilter', `“${name}” is no part of ${attribute.name}.`);
  }
  return part;
}

import {
  type BlockKitError,
  failedConstraint,
  missingField,
  unsupportedType,
  wrongType,
} from './block-kit-error.ts';

/** Checks one value that stands at a JSON pointer. Tables of rules are the whole of the Block Kit check. */
export type Rule = (value: unknown, at: string) => BlockKitError[];
export type JsonObject = Readonly<Record<string, unknown>>;
export type Rules = Readonly<Record<string, Rule>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Escapes a key for a JSON pointer (RFC 6901 §3). */
export function pointerTo(at: string, key: string | number): string {
  return `${at}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

interface StringLimits {
  min?: number;
  max?: number;
  values?: readonly string[];
  pattern?: RegExp;
}

export function string({ min, max, values, pattern }: StringLimits = {}): Rule {
  return (value, at) => {
    if (typeof value !== 'string') return [wrongType(at, 'a string')];
    const errors: BlockKitError[] = [];
    const length = [...value].length;
    if (max !== undefined && length > max)
      errors.push(failedConstraint(at, `must be less than ${max + 1} characters`, 'max_length', max, length));
    if (min !== undefined && length < min)
      errors.push(failedConstraint(at, `must be more than ${min - 1} characters`, 'min_length', min, length));
    if (values && !values.includes(value))
      errors.push(failedConstraint(at, 'must be a valid enum value', 'enum', values, value));
    if (pattern && !pattern.test(value)) {
      const source = pattern.source;
      errors.push(
        failedConstraint(at, `input must match regex pattern: ${source}`, 'pattern', source, value),
      );
    }
    return errors;
  };
}

export const boolean: Rule = (value, at) => (typeof value === 'boolean' ? [] : [wrongType(at, 'a boolean')]);

export function integer({ min, max }: { min?: number; max?: number } = {}): Rule {
  return (value, at) => {
    if (!Number.isInteger(value)) return [wrongType(at, 'an integer')];
    const number = Number(value);
    if (min !== undefined && number < min)
      return [failedConstraint(at, `must be greater than ${min}`, 'minimum', min, number)];
    if (max !== undefined && number > max)
      return [failedConstraint(at, `must be less than ${max}`, 'maximum', max, number)];
    return [];
  };
}

export const number: Rule = (value, at) =>
  typeof value === 'number' && Number.isFinite(value) ? [] : [wrongType(at, 'a number')];

export function list(item: Rule, { min, max }: { min?: number; max?: number } = {}): Rule {
  return (value, at) => {
    if (!Array.isArray(value)) return [wrongType(at, 'an array')];
    const errors: BlockKitError[] = [];
    const count = value.length;
    if (max !== undefined && count > max)
      errors.push(failedConstraint(at, `no more than ${max} items allowed`, 'max_items', max, count));
    if (min !== undefined && count < min)
      errors.push(failedConstraint(at, `must provide at least ${min} items`, 'min_items', min, count));
    return errors.concat(value.flatMap((entry, index) => item(entry, pointerTo(at, index))));
  };
}

/**
 * An object with these fields and no others. `undefined` counts as absent, as it would be in JSON; `null` does
 * not ("must provide an object", seen). `also` sees the object when it is one, whatever its fields are.
 */
export function shape(
  required: Rules,
  optional: Rules = {},
  ...also: ((object: JsonObject, at: string) => BlockKitError[])[]
): Rule {
  const fields: Rules = { ...optional, ...required };
  return (value, at) => {
    if (!isObject(value)) return [wrongType(at, 'an object')];
    const missing = Object.keys(required).filter((key) => value[key] === undefined);
    const errors = missing.map((key) => missingField(at, key));
    for (const [key, entry] of Object.entries(value)) {
      if (entry === undefined) continue;
      const rule = Object.hasOwn(fields, key) ? fields[key] : undefined;
      if (rule) errors.push(...rule(entry, pointerTo(at, key)));
      else
        errors.push(
          failedConstraint(
            at,
            `invalid additional property: ${key}`,
            'additional_properties',
            undefined,
            key,
          ),
        );
    }
    return errors.concat(also.flatMap((check) => check(value, at)));
  };
}

/** An object whose `type` names its rule. `allowed` narrows the table to what may stand in this place. */
export function byType(table: Rules, allowed: readonly string[] = Object.keys(table)): Rule {
  return (value, at) => {
    if (!isObject(value)) return [wrongType(at, 'an object')];
    const type = value.type;
    if (type === undefined) return [missingField(at, 'type')];
    if (typeof type !== 'string') return [wrongType(`${at}/type`, 'a string')];
    const rule = allowed.includes(type) && Object.hasOwn(table, type) ? table[type] : undefined;
    return rule ? rule(value, at) : [unsupportedType(at, allowed, type)];
  };
}

/** A rule for objects of one `type`; for the rows of a table that `byType` reads. */
export function typed(type: string, ...fields: Parameters<typeof shape>): Rule {
  const [required, ...rest] = fields;
  return shape({ type: string({ values: [type] }), ...required }, ...rest);
}
